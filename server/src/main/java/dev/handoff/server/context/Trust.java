package dev.handoff.server.context;

import dev.handoff.server.context.Leaning.Lean;
import dev.handoff.server.lessons.Scales;
import dev.handoff.server.why.Why;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
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
    private static final Scales REASONS = LEARNED.under(Found.WHY);
    private static final Set<AnswerState> WEIGHED =
            EnumSet.of(AnswerState.PRESENT, AnswerState.HOLLOW, AnswerState.MISSING);

    private final Originality original;
    private final Set<Item> applicable;
    private final List<Answer> judged;
    private final int asked;
    private final int answered;

    /** @param judged the answers as the rules have them */
    Trust(Originality original, Set<Item> applicable, List<Answer> judged) {
        this.original = original;
        this.applicable = applicable;
        this.judged = judged;
        List<Answer> counted = judged.stream().filter(this::counts).toList();
        asked = counted.size();
        answered =
                (int) counted.stream().filter(answer -> !answer.state().isGap()).count();
    }

    /** The answers that are believed in their stead. */
    List<Answer> weighed() {
        return judged.stream().map(this::again).toList();
    }

    /** How every answer was found that is ours to weigh. */
    List<Found> found() {
        return judged.stream().map(this::found).filter(Objects::nonNull).toList();
    }

    /** Null where it is none of ours to weigh. */
    private @Nullable Found found(Answer answer) {
        boolean weighed = counts(answer)
                && WEIGHED.contains(answer.state())
                && !CommentPlace.is(answer.where())
                && !answer.isTemplate()
                && answer.copiedFrom() == null;
        Found found = weighed ? original.found(answer, others(answer)) : null;
        return found == null || found.isUnread() ? null : found;
    }

    private double others(Answer answer) {
        int besides = answer.state().isGap() ? answered : answered - 1;
        return asked <= 1 ? 0 : (double) besides / (asked - 1);
    }

    /** Is it asked of this ticket, and answered by its text? */
    boolean counts(Answer answer) {
        return applicable.contains(answer.item()) && answer.item() != Item.READBACK;
    }

    private Answer again(Answer answer) {
        Found found = found(answer);
        int number = found == null ? -1 : LEARNED.number(answer.item().name());
        if (found == null || number < 0) {
            return answer;
        }
        boolean isGap = isGap(answer.state().isGap(), odds(found, number));
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

    /** Adds up what every sign says, with no name to be put together. */
    private static final class Odds implements Found.Sink {

        private final int number;
        private double sum;

        Odds(int number) {
            this.number = number;
        }

        @Override
        public void sign(String name, double measure) {
            sum += LEARNED.weigh(name, measure, number);
        }

        @Override
        public void why(String sentence) {
            sum += REASONS.weigh(sentence, 1, number);
        }
    }

    /** Log-odds of a gap. */
    private static double odds(Found found, int number) {
        Odds odds = new Odds(number);
        found.each(odds);
        return odds.sum;
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
