package dev.handoff.server.context;

import java.util.List;
import java.util.Set;

/**
 * Looks again at what nothing answered where nearly everything else is answered. People who answer nine items seldom forget the
 * tenth: mostly they said it in words nobody foresaw.
 */
final class SecondLook {

    private static final int LEAST_ITEMS = 5;
    private static final double MOST = 0.66;

    private final Originality original;
    private final Set<Item> applicable;

    SecondLook(Originality original, Set<Item> applicable) {
        this.original = original;
        this.applicable = applicable;
    }

    List<Answer> at(List<Answer> judged) {
        long open = judged.stream().filter(answer -> answer.state().isGap()).count();
        boolean nearly = applicable.size() >= LEAST_ITEMS && open > 0 && answered(open) >= MOST;
        return nearly ? judged.stream().map(this::again).toList() : judged;
    }

    /** The share of answers among the others, seen from one that is open. */
    private double answered(long open) {
        return (double) (applicable.size() - open) / (applicable.size() - 1);
    }

    private Answer again(Answer answer) {
        Answer closer = answer.state() == AnswerState.MISSING ? original.closer(answer.item()) : null;
        return closer == null ? answer : closer;
    }
}
