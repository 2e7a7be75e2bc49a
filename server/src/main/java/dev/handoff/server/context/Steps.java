package dev.handoff.server.context;

import dev.handoff.server.text.Sightings;
import dev.handoff.server.text.Words;
import java.util.List;
import java.util.Locale;

/** Tells steps of work from criteria: "build the lookup, show it to Kate" is what a team does, and no test of it. */
final class Steps {

    private static final int FEW = 2;

    private final Vocabulary vocabulary;
    private final List<String> either;

    Steps(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        either = vocabulary.lexicon().cues().all(Cue.WORK_TOO).stream()
                .map(verb -> verb + " ")
                .toList();
    }

    /** Most of the points, one of them for sure, are work; and none of the others says what a test would find. */
    boolean are(Field field, List<String> points) {
        int sure = 0;
        int steps = 0;
        boolean tested = false;
        for (String point : points) {
            Sightings seen = vocabulary.lexicon().scan(Words.of(point));
            boolean work = opens(seen, Concept.WORK_STEP, 1) || opens(seen, Concept.WORK_VERB, 0);
            boolean step = work || opensWithEither(point);
            sure += work ? 1 : 0;
            steps += step ? 1 : 0;
            tested |= !step && seen.has(vocabulary.number(Concept.TESTABLE));
        }
        return sure >= 1
                && steps >= FEW
                && FEW * steps >= points.size()
                && !tested
                && field.lines().stream().noneMatch(line -> line.kind() == Line.Kind.GHERKIN);
    }

    private boolean opens(Sightings seen, Concept concept, int from) {
        return seen.of(vocabulary.number(concept)).stream().anyMatch(hit -> hit.from() <= from);
    }

    private boolean opensWithEither(String point) {
        String lower = point.toLowerCase(Locale.ROOT);
        return either.stream().anyMatch(lower::startsWith);
    }
}
