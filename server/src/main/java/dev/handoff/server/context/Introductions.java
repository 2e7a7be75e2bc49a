package dev.handoff.server.context;

import dev.handoff.server.text.Phrases.Hit;
import dev.handoff.server.text.Token;

/** Knows a case by the words that introduce it or say what should come out, with its values in the sentences beside them. */
final class Introductions {

    private static final int NAMED = 3;
    private static final int EXPECTED = 2;
    private static final int BESIDE = 2;

    private final Vocabulary vocabulary;

    Introductions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    boolean isCase(Line line) {
        for (Hit<Integer> hit : vocabulary.hits(line, Concept.EXAMPLE_WORD)) {
            int sentence = line.seen().sentence(hit);
            long figures = figures(line, sentence, Integer.MAX_VALUE);
            if (figures >= NAMED || (figures >= EXPECTED && vocabulary.has(line, Concept.EXPECTED))) {
                return true;
            }
        }
        for (Hit<Integer> hit : vocabulary.hits(line, Concept.OUGHT)) {
            int sentence = line.seen().sentence(hit);
            boolean here = !isReport(line, sentence) && !isAim(line, hit) && !isCounted(line, hit);
            if (here
                    && vocabulary.has(line, Concept.EXPECTED)
                    && figures(line, sentence - BESIDE, sentence + 1) >= EXPECTED) {
                return true;
            }
        }
        return false;
    }

    private long figures(Line line, int from, int to) {
        return line.words().tokens().stream()
                .filter(token -> token.sentence() >= from && token.sentence() <= to)
                .filter(token -> token.shape() == Token.Shape.NUMBER || token.shape() == Token.Shape.MONEY)
                .filter(token -> !isReport(line, token.sentence()))
                .count();
    }

    /** "Report of 2 November: 3,902 calls": what was seen, and no case. */
    private boolean isReport(Line line, int sentence) {
        return vocabulary.in(line, sentence, Concept.RECORD) != null
                && vocabulary.in(line, sentence, Concept.MONTH) != null;
    }

    /** "960 expected, 641 complete". */
    private static boolean isCounted(Line line, Hit<Integer> ought) {
        return ought.from() > 0
                && ought.from() == ought.to()
                && line.words().get(ought.from() - 1).isFigure();
    }

    /** "I would like two instead of one": a wish in other words than those that say what should come out. */
    private boolean isAim(Line line, Hit<Integer> ought) {
        int sentence = line.seen().sentence(ought);
        return vocabulary.hits(line, Concept.AIM).stream()
                .anyMatch(hit ->
                        line.seen().sentence(hit) == sentence && (hit.to() < ought.from() || hit.from() > ought.to()));
    }
}
