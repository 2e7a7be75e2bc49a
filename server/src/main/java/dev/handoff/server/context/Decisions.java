package dev.handoff.server.context;

import dev.handoff.server.text.Phrases.Hit;
import dev.handoff.server.text.Words;
import dev.handoff.server.why.Why;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges whether a ticket names the one person who decides, or what the team may decide. */
final class Decisions {

    private static final int SHORT = 4;
    private static final Why LIMITS = Why.of("says what is fixed and what is free");

    private final Vocabulary vocabulary;
    private final Deciders deciders;

    Decisions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        deciders = new Deciders(vocabulary);
    }

    Verdict labelled(Field field, Reading reading) {
        Verdict undecided = null;
        for (Line line : field.lines()) {
            Verdict verdict = labelled(field, line, reading);
            if (verdict != null) {
                return verdict;
            }
            Why nobody = Why.of("\"{}\" names no person", Verdict.shorten(line.text()));
            undecided = undecided == null ? Verdict.hollow(field, nobody) : undecided;
        }
        boolean fixed =
                says(field, Concept.FIXED) || vocabulary.lexicon().cues().isIn(Cue.NOT_FREE, field.text());
        boolean lists = fixed && says(field, Concept.FREE);
        return lists || undecided == null ? Verdict.present(field, LIMITS) : undecided;
    }

    /** @return null where the line names nobody */
    private @Nullable Verdict labelled(Field field, Line line, Reading reading) {
        List<String> names = deciders.people(line, reading.people());
        String quote = Verdict.shorten(line.text());
        if (refers(line)) {
            return Verdict.hollow(field, Why.of("\"{}\" refers to a talk; who decides is not said", quote));
        }
        if (deciders.ambiguous(line, names) || jointly(line, names)) {
            return Verdict.hollow(field, Why.of("\"{}\" names more than one decider", quote));
        }
        if (isGone(line, names)) {
            return Verdict.hollow(field, Why.of("\"{}\" names somebody who is not there any more", quote));
        }
        if (!names.isEmpty() && !isTeam(line, names.get(0))) {
            return Verdict.present(field, Why.of("{} decides", names.get(0)));
        }
        boolean author = vocabulary.has(line, Concept.I_DECIDE)
                || (deciders.isSelf(line) && reading.ticket().reporter() != null);
        return author ? Verdict.present(field, Why.of("the author decides")) : null;
    }

    /** "Sue Hale (has left)"; but not where a successor is named. */
    private boolean isGone(Line line, List<String> names) {
        return names.size() <= 1 && vocabulary.in(line, 0, Concept.GONE) != null;
    }

    /** "Marketing (Leah) and Sinead together". */
    private boolean jointly(Line line, List<String> names) {
        return vocabulary.lexicon().cues().all(Cue.JOINTLY).stream()
                .anyMatch(word -> line.text().toLowerCase(Locale.ROOT).contains(word) && names.size() > 1);
    }

    /** "Squad Thistle": the name of a team is not that of a person. */
    private boolean isTeam(Line line, String name) {
        Words words = line.words();
        return Stream.concat(
                        vocabulary.hits(line, Concept.TEAM_ROLE).stream(),
                        vocabulary.hits(line, Concept.TEAM_WORD).stream()
                                .filter(hit -> isFrom(words, hit.to() + 1, name)))
                .anyMatch(hit -> (hit.to() + 1 < words.size() && name.startsWith(words.raw(hit.to() + 1)))
                        || isFrom(words, hit.to() + 1, name)
                        || isBefore(words, name, hit.from()));
    }

    /** "Harbour squad", but not "Ann Hale. Squad may choose". */
    private static boolean isBefore(Words words, String name, int team) {
        return team > 0
                && words.get(team - 1).sentence() == words.get(team).sentence()
                && name.endsWith(words.raw(team - 1));
    }

    /** "The team from Cardiff": one short word before the name. */
    private static boolean isFrom(Words words, int between, String name) {
        return between > 1
                && between + 1 < words.size()
                && words.raw(between).length() <= SHORT
                && words.raw(between - 1).length() > SHORT
                && name.equals(words.raw(between + 1));
    }

    /** In the answer or in its label, which may be "Fixed" itself. */
    private boolean says(Field field, Concept concept) {
        return vocabulary.has(field, concept)
                || vocabulary.lexicon().scan(Words.of(field.label())).has(vocabulary.number(concept));
    }

    /** "Per John", "ask Kate": somebody is named, but not as the one who decides. */
    private boolean refers(Line line) {
        boolean opens = vocabulary.hits(line, Concept.ASK_NAME).stream().anyMatch(hit -> hit.from() == 0);
        return opens && line.words().size() <= 5;
    }

    @Nullable
    Verdict find(Reading reading) {
        Verdict hollow = null;
        Line fixed = null;
        Line free = null;
        for (Line line : reading.body()) {
            boolean may = Statements.isRunning(line) && !Foreign.to(Item.DECISION, line);
            Verdict verdict = may ? decided(line) : null;
            if (verdict != null && verdict.isPresent()) {
                return verdict;
            }
            hollow = hollow == null ? verdict : hollow;
            boolean limits =
                    line.isProse() && (line.items().isEmpty() || line.items().contains(Item.DECISION));
            fixed = limits && vocabulary.has(line, Concept.FIXED) ? line : fixed;
            free = limits && vocabulary.has(line, Concept.FREE) ? line : free;
        }
        return hollow == null && fixed != null && free != null ? Statements.present(free, 0, LIMITS) : hollow;
    }

    private @Nullable Verdict decided(Line line) {
        if (vocabulary.has(line, Concept.I_DECIDE) && deciders.signed(line)) {
            return Statements.present(line, 0, Why.of("the author decides"));
        }
        for (Hit<Integer> hit : vocabulary.hits(line, Concept.DECIDE)) {
            Verdict verdict = decided(line, hit);
            if (verdict != null) {
                return verdict;
            }
        }
        return vocabulary.has(line, Concept.FIXED) && vocabulary.has(line, Concept.FREE)
                ? Statements.present(line, 0, LIMITS)
                : null;
    }

    private @Nullable Verdict decided(Line line, Hit<Integer> decides) {
        List<String> names = deciders.near(line, decides.from(), decides.to());
        int sentence = line.seen().sentence(decides);
        if (deciders.ambiguous(line, names)) {
            return Verdict.hollow(
                    line.words().sentence(sentence), line.where(), Why.of("more than one decider is named"));
        }
        if (!names.isEmpty()) {
            return Statements.present(line, sentence, Why.of("{} decides", names.get(0)));
        }
        return group(line, decides)
                ? Verdict.hollow(
                        line.words().sentence(sentence), line.where(), Why.of("a group decides; no person is named"))
                : null;
    }

    /** "Approved by marketing": right after the word of deciding stands a group, not a person. */
    private boolean group(Line line, Hit<Integer> decides) {
        return vocabulary.hits(line, Concept.TEAM_WORD).stream()
                .anyMatch(hit -> hit.from() > decides.to() && hit.from() <= decides.to() + 2);
    }
}
