package dev.handoff.server.context;

import dev.handoff.server.context.Vocabulary.Concept;
import dev.handoff.server.text.Nearby;
import dev.handoff.server.text.Phrases.Hit;
import dev.handoff.server.text.Token;
import dev.handoff.server.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds answers that stand in the text under no label of their own. */
final class Prose {

    private static final int NARROW_WITHIN = 4;

    private final Vocabulary vocabulary;
    private final Parties parties;
    private final Deciders deciders;
    private final Subject subject;

    Prose(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        parties = new Parties(vocabulary);
        deciders = new Deciders(vocabulary);
        subject = new Subject(vocabulary);
    }

    /** @return null when no line answers the item; a hollow verdict where one only seems to */
    @Nullable
    Verdict find(Item item, Reading reading) {
        return switch (item) {
            case WHO -> who(reading);
            case PARTNER -> partner(reading);
            case NEED -> need(reading);
            case OUTCOME -> first(item, reading, this::outcome);
            case EVIDENCE -> first(item, reading, this::evidence);
            case EXAMPLE -> example(reading);
            case ACCEPTANCE -> acceptance(reading);
            case HARM -> pattern(item, reading, "says who is hurt and how");
            case REGULATION -> first(item, reading, this::regulation);
            case DECISION -> decision(reading);
            case IFTHEN -> contingency(reading);
            case READBACK -> null;
        };
    }

    private interface Rule {
        @Nullable
        Verdict judge(Line line);
    }

    private static @Nullable Verdict first(Item item, Reading reading, Rule rule) {
        Verdict hollow = null;
        for (Line line : reading.besideStories()) {
            Verdict verdict = line.isProse() && !Foreign.to(item, line) ? rule.judge(line) : null;
            if (verdict != null && verdict.isPresent()) {
                return verdict;
            }
            hollow = hollow == null ? verdict : hollow;
        }
        return hollow;
    }

    private @Nullable Verdict pattern(Item item, Reading reading, String why) {
        for (Line line : reading.besideStories()) {
            if (isRunning(line) && !Foreign.to(item, line)) {
                for (Nearby pattern : vocabulary.lexicon().patterns(item.name())) {
                    Nearby.Span span = pattern.find(line.seen());
                    if (span != null) {
                        return present(line, line.words().get(span.from()).sentence(), why);
                    }
                }
            }
        }
        return null;
    }

    private static boolean isRunning(Line line) {
        return line.isProse() && line.kind() != Line.Kind.SUMMARY && line.kind() != Line.Kind.GHERKIN;
    }

    private @Nullable Verdict who(Reading reading) {
        Verdict generic = null;
        for (UserStory story : reading.stories()) {
            Line role = line(story.role(), story.where());
            int rest = vocabulary.content(role, vocabulary.covered(role.seen(), Concept.GROUP_ALL));
            if (rest >= 1) {
                return Verdict.present(Labelled.shorten(story.text()), story.where(), "names who it is for");
            }
            generic = Verdict.hollow(
                    Labelled.shorten(story.text()),
                    story.where(),
                    "\"" + story.role() + "\" is everybody; name the group or the situation");
        }
        Verdict found = first(Item.WHO, reading, this::narrowed);
        return found != null ? found : generic;
    }

    private Line line(String text, String where) {
        return new Line(
                where,
                Line.Kind.PROSE,
                vocabulary.lexicon().scan(Words.of(text)),
                List.of(),
                dev.handoff.server.text.Tick.NONE,
                Set.of());
    }

    private @Nullable Verdict narrowed(Line line) {
        List<Hit<Integer>> people = new ArrayList<>(line.seen().of(vocabulary.number(Concept.PERSON)));
        people.addAll(line.seen().of(vocabulary.number(Concept.PERSON_ROLE)));
        for (Hit<Integer> hit : people) {
            if (!adjunct(line, hit) && (after(line, hit, Concept.NARROWING) || before(line, hit))) {
                return present(line, line.seen().sentence(hit), "names who it is for");
            }
        }
        for (Hit<Integer> hit : line.seen().of(vocabulary.number(Concept.PERSON_GENERIC))) {
            if (!adjunct(line, hit) && (clause(line, hit) || before(line, hit))) {
                return present(line, line.seen().sentence(hit), "names who it is for");
            }
        }
        return null;
    }

    /** A singular right before another noun names a thing, not people: "driver telematics", "landlord schedule". */
    private boolean adjunct(Line line, Hit<Integer> person) {
        Words words = line.words();
        int next = person.to() + 1;
        return line.seen().of(vocabulary.number(Concept.THING)).stream()
                .anyMatch(hit -> hit.from() == next
                        && words.get(next).start() - words.get(person.to()).end() == 1);
    }

    private boolean after(Line line, Hit<Integer> person, Concept concept) {
        return line.seen().of(vocabulary.number(concept)).stream()
                .anyMatch(hit -> hit.from() > person.to()
                        && hit.from() - person.to() <= NARROW_WITHIN
                        && line.seen().sentence(hit) == line.seen().sentence(person));
    }

    /** A clause must follow at once, or after a name: "customers who", "policyholders of", "customers of Castlegate with". */
    private boolean clause(Line line, Hit<Integer> person) {
        Words words = line.words();
        int next = person.to() + 1;
        while (next < words.size() && next <= person.to() + 2 && words.get(next).isCapital()) {
            next++;
        }
        int after = next;
        return line.seen().of(vocabulary.number(Concept.NARROWING)).stream().anyMatch(hit -> hit.from() == after);
    }

    private boolean before(Line line, Hit<Integer> person) {
        return line.seen().of(vocabulary.number(Concept.MODIFIER)).stream()
                .anyMatch(hit -> hit.to() == person.from() - 1 || hit.to() == person.from() - 2);
    }

    private @Nullable Verdict partner(Reading reading) {
        if (!reading.partners().isEmpty()) {
            String name = reading.partners().get(0);
            return Verdict.present(name, "ticket", "names " + name + ", a known partner");
        }
        Set<String> labels = Parties.lowerCase(reading.ticket().labels());
        Verdict generic = null;
        for (Line line : reading.statements()) {
            String party = parties.find(line, labels);
            boolean asked = !reading.fields(Item.PARTNER).isEmpty();
            String channel = party == null && line.isProse() && !asked ? parties.channel(line) : null;
            if (party != null || channel != null) {
                return Verdict.present(
                        party != null ? party : String.valueOf(channel), line.where(), "names the party or channel");
            }
            if (vocabulary.has(line, Concept.PARTY_GENERIC_PROSE)) {
                generic = Verdict.hollow(
                        Labelled.shorten(line.text()), line.where(), "a partner is spoken of, but none is named");
            }
        }
        String recurring = parties.recurring(running(reading));
        return recurring == null ? generic : Verdict.present(recurring, "description", "names the party or channel");
    }

    private static List<Line> running(Reading reading) {
        return reading.besideStories().stream()
                .filter(Prose::isRunning)
                .filter(line ->
                        !line.items().contains(Item.DECISION) && !line.items().contains(Item.EXAMPLE))
                .toList();
    }

    private @Nullable Verdict need(Reading reading) {
        Verdict circular = null;
        for (UserStory story : reading.stories()) {
            if (!story.benefit().isBlank()) {
                Set<String> benefit = subject.stems(story.benefit());
                boolean own = isTheStory(reading.summary().text(), story);
                boolean echo = Subject.echoes(benefit, subject.stems(story.want()))
                        || (!own && Subject.echoes(benefit, subject.stems(reading.summary())));
                if (!echo) {
                    return Verdict.present(Labelled.shorten(story.text()), story.where(), "the story says why");
                }
                circular = Verdict.hollow(
                        Labelled.shorten(story.text()),
                        story.where(),
                        "\"so that\" repeats what is wanted; no reason is given");
            }
        }
        Verdict found = pattern(Item.NEED, reading, "says what is wrong today");
        return found != null ? found : circular;
    }

    /** Many a summary is the story itself, or its beginning; repeating that is no circle. */
    private static boolean isTheStory(String summary, UserStory story) {
        String start = summary.substring(0, Math.min(25, summary.length())).toLowerCase(Locale.ROOT);
        return story.text().toLowerCase(Locale.ROOT).contains(start);
    }

    private @Nullable Verdict outcome(Line line) {
        Words words = line.words();
        if (line.kind() == Line.Kind.GHERKIN || line.kind() == Line.Kind.SUMMARY) {
            return null;
        }
        int arrow = Math.max(line.text().indexOf("->"), line.text().indexOf('→'));
        for (Hit<Integer> hit : line.seen().of(vocabulary.number(Concept.AIM))) {
            int sentence = line.seen().sentence(hit);
            boolean to = vocabulary.in(line, sentence, Concept.CHANGE_TO) != null;
            if (figure(words, sentence, false) && (to || figureSoonAfter(words, hit))) {
                return present(line, sentence, "says what should change, in numbers");
            }
        }
        return arrow > 0 && figure(words, -1, true) ? present(line, 0, "says what should change, in numbers") : null;
    }

    private static boolean figureSoonAfter(Words words, Hit<Integer> aim) {
        for (int i = aim.to() + 1; i <= aim.to() + 3 && i < words.size(); i++) {
            if (words.get(i).isFigure()) {
                return true;
            }
        }
        return false;
    }

    private static boolean figure(Words words, int sentence, boolean percent) {
        return words.tokens().stream()
                .anyMatch(token -> (sentence < 0 || token.sentence() == sentence)
                        && (percent ? token.shape() == Token.Shape.PERCENT : token.isFigure()));
    }

    private @Nullable Verdict evidence(Line line) {
        for (Hit<Integer> hit : line.seen().of(vocabulary.number(Concept.RECORD))) {
            int sentence = line.seen().sentence(hit);
            boolean id = shape(line, sentence, Token.Shape.ID) || vocabulary.in(line, sentence, Concept.MONTH) != null;
            if (id && figure(line.words(), sentence, false)) {
                return present(line, sentence, "a source with its gist");
            }
        }
        return null;
    }

    private static boolean shape(Line line, int sentence, Token.Shape shape) {
        return line.words().tokens().stream().anyMatch(token -> token.sentence() == sentence && token.shape() == shape);
    }

    private @Nullable Verdict example(Reading reading) {
        Verdict gherkin = gherkin(reading, "a case with values");
        Verdict found = gherkin == null && reading.isDefect() ? defect(reading) : gherkin;
        return found != null
                ? found
                : first(Item.EXAMPLE, reading, line -> line.kind() == Line.Kind.SUMMARY ? null : worked(line));
    }

    private @Nullable Verdict gherkin(Reading reading, String why) {
        boolean result = false;
        int values = 0;
        for (Line line : reading.body()) {
            if (line.kind() == Line.Kind.GHERKIN) {
                result |= Gherkin.isResult(line.text());
                values += vocabulary.hasFigure(line) || line.text().indexOf('"') >= 0 ? 1 : 0;
            }
        }
        if (!result || values < 2) {
            return null;
        }
        Line first = reading.body().stream()
                .filter(line -> line.kind() == Line.Kind.GHERKIN)
                .findFirst()
                .orElseThrow();
        return present(first, 0, why);
    }

    /** In a bug, what should have come out, beside the values that went in. */
    private @Nullable Verdict defect(Reading reading) {
        boolean values = false;
        for (Line line : reading.statements()) {
            boolean here = line.isProse() && line.kind() != Line.Kind.SUMMARY && !Foreign.to(Item.EXAMPLE, line);
            values |= here && (vocabulary.hasFigure(line) || line.text().indexOf('"') >= 0);
            if (here && values && vocabulary.has(line, Concept.OUGHT)) {
                return present(line, 0, "a case with values");
            }
        }
        return null;
    }

    private @Nullable Verdict worked(Line line) {
        long figures = line.words().tokens().stream()
                .filter(token -> token.shape() == Token.Shape.NUMBER || token.shape() == Token.Shape.MONEY)
                .count();
        long money = line.words().tokens().stream()
                .filter(token -> token.shape() == Token.Shape.MONEY)
                .count();
        boolean expected = vocabulary.has(line, Concept.EXPECTED);
        boolean introduced = vocabulary.has(line, Concept.EXAMPLE_WORD) || vocabulary.has(line, Concept.OUGHT);
        boolean arrow = line.text().contains("->") && !vocabulary.has(line, Concept.AIM);
        return (figures >= 2 && expected && (introduced || arrow)) || (arrow && money >= 2)
                ? present(line, 0, "a case with values")
                : null;
    }

    private @Nullable Verdict acceptance(Reading reading) {
        long results = reading.body().stream()
                .filter(line -> line.kind() == Line.Kind.GHERKIN && Gherkin.isResult(line.text()))
                .filter(line -> vocabulary.content(line, vocabulary.covered(line.seen(), Concept.EMPTY_OUTCOME)) >= 3)
                .count();
        if (results >= 1) {
            Line first = reading.body().stream()
                    .filter(line -> line.kind() == Line.Kind.GHERKIN)
                    .findFirst()
                    .orElseThrow();
            return present(first, 0, "scenarios to test");
        }
        return first(Item.ACCEPTANCE, reading, this::finished);
    }

    /** "To call it finished I want to see A, B and C": a sentence that lists. */
    private @Nullable Verdict finished(Line line) {
        for (Hit<Integer> hit : line.seen().of(vocabulary.number(Concept.DONE_WORD))) {
            int sentence = line.seen().sentence(hit);
            String text = line.text();
            boolean several = text.indexOf(',', 10) > 0
                    || text.contains(" and ")
                    || text.contains(" i ")
                    || text.contains(" oraz ")
                    || text.contains(";");
            if (several && text.split("\\s+").length >= 9) {
                return present(line, sentence, "says when it is finished");
            }
        }
        return null;
    }

    private @Nullable Verdict regulation(Line line) {
        for (Hit<Integer> hit : line.seen().of(vocabulary.number(Concept.RULE_NAME))) {
            int sentence = line.seen().sentence(hit);
            if (vocabulary.in(line, sentence, Concept.DUTY) != null && line.kind() != Line.Kind.SUMMARY) {
                return present(line, sentence, "names the rule and the duty");
            }
        }
        return null;
    }

    private @Nullable Verdict decision(Reading reading) {
        Verdict hollow = null;
        for (Line line : reading.body()) {
            boolean may = isRunning(line) && !Foreign.to(Item.DECISION, line);
            Verdict verdict = may ? decided(line) : null;
            if (verdict != null && verdict.isPresent()) {
                return verdict;
            }
            hollow = hollow == null ? verdict : hollow;
        }
        return hollow;
    }

    private @Nullable Verdict decided(Line line) {
        for (Hit<Integer> hit : line.seen().of(vocabulary.number(Concept.DECIDE))) {
            List<String> names = deciders.near(line, hit.from(), hit.to());
            int sentence = line.seen().sentence(hit);
            if (deciders.ambiguous(line, names)) {
                return Verdict.hollow(line.words().sentence(sentence), line.where(), "more than one decider is named");
            }
            if (!names.isEmpty()) {
                return present(line, sentence, names.get(0) + " decides");
            }
        }
        return vocabulary.has(line, Concept.FIXED) && vocabulary.has(line, Concept.FREE)
                ? present(line, 0, "says what is fixed and what is free")
                : null;
    }

    private @Nullable Verdict contingency(Reading reading) {
        return pattern(Item.IFTHEN, reading, "says what to do then");
    }

    private static Verdict present(Line line, int sentence, String why) {
        String words = line.words().sentence(sentence);
        return Verdict.present(Labelled.shorten(words.isEmpty() ? line.text() : words), line.where(), why);
    }
}
