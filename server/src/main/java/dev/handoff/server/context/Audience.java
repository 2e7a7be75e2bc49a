package dev.handoff.server.context;

import dev.handoff.server.text.Phrases.Hit;
import dev.handoff.server.text.Tick;
import dev.handoff.server.text.Token;
import dev.handoff.server.text.Words;
import dev.handoff.server.why.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the people a ticket is for: a group narrower than "customers", or a person in a situation. */
final class Audience {

    private static final int NARROW_WITHIN = 2;
    private static final int RELATIVE_WITHIN = 2;

    private final Vocabulary vocabulary;
    private final List<String> plurals;

    Audience(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        plurals = vocabulary.lexicon().cues().all(Cue.PLURAL_ENDING);
    }

    @Nullable
    Verdict find(Reading reading) {
        Verdict generic = null;
        for (UserStory story : reading.stories()) {
            Line role = line(story.role(), story.where());
            int rest = vocabulary.content(role, vocabulary.covered(role.seen(), Concept.GROUP_ALL, Concept.TEAM_WORD));
            if (rest >= 1) {
                return Verdict.present(Verdict.shorten(story.text()), story.where(), Why.of("names who it is for"));
            }
            generic = Verdict.hollow(
                    Verdict.shorten(story.text()),
                    story.where(),
                    Why.of("\"{}\" is everybody; name the group or the situation", story.role()));
        }
        boolean asked = reading.fields(Item.WHO).stream().anyMatch(field -> vocabulary.has(field, Concept.GROUP_ALL));
        Verdict found = Statements.first(Item.WHO, reading, line -> asked && isElsewhere(line) ? null : narrowed(line));
        return found != null ? found : generic;
    }

    /** Where the ticket's own label says it is for everybody, people met in passing under another label are no answer. */
    private static boolean isElsewhere(Line line) {
        return line.kind() == Line.Kind.SUMMARY || !line.items().isEmpty();
    }

    private Line line(String text, String where) {
        return new Line(
                where, Line.Kind.PROSE, vocabulary.lexicon().scan(Words.of(text)), List.of(), Tick.NONE, Set.of());
    }

    private @Nullable Verdict narrowed(Line line) {
        List<Hit<Integer>> people = new ArrayList<>(vocabulary.hits(line, Concept.PERSON));
        vocabulary.hits(line, Concept.PERSON_ROLE).stream()
                .filter(hit -> several(line, hit) || after(line, hit, Concept.RELATIVE))
                .forEach(people::add);
        Quoted quoted = new Quoted(line.text());
        people.removeIf(hit -> quoted.has(line.words().get(hit.from())));
        for (Hit<Integer> hit : people) {
            if (!adjunct(line, hit)
                    && !vocabulary.isConditional(line, line.seen().sentence(hit))
                    && (after(line, hit, Concept.NARROWING) || before(line, hit) || suffers(line, hit))) {
                return Statements.present(line, line.seen().sentence(hit), Why.of("names who it is for"));
            }
        }
        for (Hit<Integer> hit : vocabulary.hits(line, Concept.PERSON_GENERIC)) {
            boolean decides = vocabulary.in(line, line.seen().sentence(hit), Concept.DECIDE) != null;
            boolean said = quoted.has(line.words().get(hit.from()));
            if (!decides
                    && !said
                    && !isReported(line, hit)
                    && !adjunct(line, hit)
                    && (clause(line, hit) || before(line, hit))) {
                return Statements.present(line, line.seen().sentence(hit), Why.of("names who it is for"));
            }
        }
        return null;
    }

    /** "Report of 2 November: 4,000 people on the page": those who were counted, not those it is for. */
    private boolean isReported(Line line, Hit<Integer> person) {
        int sentence = line.seen().sentence(person);
        boolean filed = vocabulary.in(line, sentence, Concept.RECORD) != null
                || Statements.shape(line, sentence, Token.Shape.ID);
        return filed && vocabulary.in(line, sentence, Concept.MONTH) != null;
    }

    /** "Tradesmen get pulled over": people by their trade or age, in trouble, open the sentence. */
    private boolean suffers(Line line, Hit<Integer> person) {
        int sentence = line.seen().sentence(person);
        boolean opens =
                person.from() <= 1 || line.words().get(person.from() - 2).sentence() != sentence;
        return opens
                && several(line, person)
                && line.kind() != Line.Kind.SUMMARY
                && (vocabulary.in(line, sentence, Concept.HURT) != null
                        || vocabulary.in(line, sentence, Concept.PAIN_HARD) != null
                        || vocabulary.in(line, sentence, Concept.TODAY) != null);
    }

    private boolean several(Line line, Hit<Integer> person) {
        String people = line.words().raw(person.to());
        return plurals.stream().anyMatch(people::endsWith);
    }

    /** A singular right before another noun names a thing, not people: "driver telematics", "landlord schedule". */
    private boolean adjunct(Line line, Hit<Integer> person) {
        Words words = line.words();
        int next = person.to() + 1;
        return vocabulary.hits(line, Concept.THING).stream()
                .anyMatch(hit -> hit.from() == next
                        && words.get(next).start() - words.get(person.to()).end() == 1);
    }

    private boolean after(Line line, Hit<Integer> person, Concept concept) {
        return vocabulary.hits(line, concept).stream()
                .anyMatch(hit -> hit.from() > person.to()
                        && hit.from() - person.to() <= NARROW_WITHIN
                        && line.seen().sentence(hit) == line.seen().sentence(person));
    }

    /**
     * A clause must follow at once, or after a name: "customers who", "policyholders of", "customers of Castlegate with". A
     * relative pronoun may stand a little further off: "klientów sklepu Malinka, którzy".
     */
    private boolean clause(Line line, Hit<Integer> person) {
        Words words = line.words();
        int next = person.to() + 1;
        while (next < words.size() && next <= person.to() + 2 && words.get(next).isCapital()) {
            next++;
        }
        int after = next;
        int sentence = line.seen().sentence(person);
        if (after < words.size() && words.get(after).sentence() != sentence) {
            return false;
        }
        return vocabulary.hits(line, Concept.NARROWING).stream().anyMatch(hit -> hit.from() == after)
                || vocabulary.hits(line, Concept.RELATIVE).stream()
                        .anyMatch(hit -> hit.from() > after && hit.from() <= after + RELATIVE_WITHIN);
    }

    private boolean before(Line line, Hit<Integer> person) {
        return vocabulary.hits(line, Concept.MODIFIER).stream()
                .anyMatch(hit -> hit.to() == person.from() - 1 || hit.to() == person.from() - 2);
    }
}
