package dev.handoff.server.context;

import java.util.List;
import java.util.Set;

/**
 * Looks again at what nothing answered where most of the rest is answered. People who answer nine items seldom forget the tenth:
 * mostly they said it in words nobody foresaw. So the more is answered, the less it takes.
 */
final class SecondLook {

    private static final int LEAST_ITEMS = 5;
    private static final double HALF = 0.5;
    private static final double EASIER = 8;

    private final Originality original;
    private final Set<Item> applicable;

    SecondLook(Originality original, Set<Item> applicable) {
        this.original = original;
        this.applicable = applicable;
    }

    List<Answer> at(List<Answer> judged) {
        long open = judged.stream().filter(answer -> answer.state().isGap()).count();
        double above = answered(open) - HALF;
        boolean mostly = applicable.size() >= LEAST_ITEMS && open > 0 && above > 0;
        return mostly
                ? judged.stream().map(answer -> again(answer, above * EASIER)).toList()
                : judged;
    }

    /** The share of answers among the others, seen from one that is open. */
    private double answered(long open) {
        return (double) (applicable.size() - open) / (applicable.size() - 1);
    }

    private Answer again(Answer answer, double easier) {
        Answer closer = answer.state() == AnswerState.MISSING ? original.closer(answer.item(), easier) : null;
        return closer == null ? answer : closer;
    }
}
