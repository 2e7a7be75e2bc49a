package dev.handoff.server.context;

import dev.handoff.server.context.Leaning.Lean;
import dev.handoff.server.lessons.Scales;
import dev.handoff.server.why.Why;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Weighs at last what the rules found against how the whole ticket reads: an answer that reads like none is not believed, and
 * a gap is closed where a sentence reads like an answer. What people said by command or in a comment stands.
 */
final class Trust {

    /** Log-odds of a gap from which an answer is no longer believed, and below which a gap is. */
    private static final double DOUBT = 0.4;

    private static final double BELIEF = 0;

    private static final Scales LEARNED = Scales.shipped("trust.tsv");
    private static final Set<AnswerState> WEIGHED =
            Set.of(AnswerState.PRESENT, AnswerState.HOLLOW, AnswerState.MISSING);

    private final Originality original;
    private final Set<Item> applicable;

    Trust(Originality original, Set<Item> applicable) {
        this.original = original;
        this.applicable = applicable;
    }

    List<Answer> at(List<Answer> judged) {
        return judged.stream().map(answer -> again(answer, judged)).toList();
    }

    /** How an answer was found; null where it is none of ours to weigh. */
    @Nullable
    Found found(Answer answer, List<Answer> judged) {
        boolean weighed = counts(answer)
                && WEIGHED.contains(answer.state())
                && !CommentPlace.is(answer.where())
                && !answer.isTemplate()
                && answer.copiedFrom() == null;
        Found found = weighed ? original.found(answer, others(answer, judged)) : null;
        return found == null || found.isUnread() ? null : found;
    }

    private double others(Answer answer, List<Answer> judged) {
        long asked = judged.stream().filter(this::counts).count() - 1;
        long open = judged.stream()
                .filter(other -> other.item() != answer.item()
                        && counts(other)
                        && other.state().isGap())
                .count();
        return asked <= 0 ? 0 : (double) (asked - open) / asked;
    }

    /** Is it asked of this ticket, and answered by its text? */
    boolean counts(Answer answer) {
        return applicable.contains(answer.item()) && answer.item() != Item.READBACK;
    }

    private Answer again(Answer answer, List<Answer> judged) {
        Found found = found(answer, judged);
        int number = found == null ? -1 : LEARNED.number(answer.item().name());
        if (found == null || number < 0) {
            return answer;
        }
        double[] gap = {0};
        found.each((name, measure) -> gap[0] += LEARNED.weigh(name, measure, number));
        boolean isGap = isGap(answer.state().isGap(), gap[0]);
        if (isGap == answer.state().isGap()) {
            return answer;
        }
        Lean nearest = found.leans().nearest();
        return isGap ? doubted(found) : nearest == null ? answer : original.believed(answer.item(), nearest);
    }

    /**
     * Is it a gap after all?
     *
     * @param open as the rules have it
     * @param odds log-odds of a gap
     */
    static boolean isGap(boolean open, double odds) {
        return odds > (open ? BELIEF : DOUBT);
    }

    private Answer doubted(Found found) {
        Answer answer = found.answer();
        Answer missing = original.missing(answer.item());
        return found.labelled()
                ? answer.as(
                        AnswerState.HOLLOW,
                        Why.of("\"{}\" reads unlike an answer: {}", answer.evidence(), missing.why()))
                : missing;
    }
}
