package dev.handoff.server.context;

import dev.handoff.server.context.Leaning.Lean;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one answer was found, and how the sentences of its ticket lean to its item: what {@link Trust} goes by. Log-odds are
 * {@link #NONE} where there is no such sentence.
 *
 * @param answer as the rules have it
 * @param labelled has the ticket a label that announces the item?
 * @param others the share of the other items that are answered
 * @param leans of the sentences to the item
 */
record Found(Answer answer, boolean labelled, double others, Leans leans) {

    static final double NONE = -20;

    /** Begins the name of the sign of a reason. */
    static final String WHY = "why ";

    private static final Map<AnswerState, Names> LABELLED = Names.of("label ");
    private static final Map<AnswerState, Names> TOLD = Names.of("");

    private static final double LEAST = -6;
    private static final double MOST = 4;
    private static final double USUAL = 0.6;

    private static final double MOST_OTHERS = 0.75;

    /** Where hardly anything else is answered yet, that says no more than this. */
    private static final double FEW = 0.3;

    /**
     * Log-odds.
     *
     * @param best of the sentence that leans furthest, where the item may be looked for
     * @param second of the next one
     * @param under of the one that leans furthest under the item's own label
     * @param underNext of the next one there
     * @param anywhere of the one that leans furthest in the whole ticket
     * @param itself of the sentence that is the answer
     * @param nearest the one that leans furthest where the item may be looked for or under its own label; null without any
     */
    record Leans(
            double best,
            double second,
            double under,
            double underNext,
            double anywhere,
            double itself,
            @Nullable Lean nearest) {}

    /** Told of every sign and its measure. */
    interface Sink {
        void sign(String name, double measure);

        /** The sign that it was found for this reason. */
        default void why(String sentence) {
            sign(WHY + sentence, 1);
        }
    }

    /** What signs are called that tell of the state and of how it was found. */
    private record Names(String how, String best) {

        static Map<AnswerState, Names> of(String beginning) {
            Map<AnswerState, Names> names = new EnumMap<>(AnswerState.class);
            for (AnswerState state : AnswerState.values()) {
                String how = beginning + state.name();
                names.put(state, new Names(how, how + " best"));
            }
            return names;
        }
    }

    /** Is it an answer out of what no sentence says: a user story, a table, a component? */
    boolean isUnread() {
        return answer.state() == AnswerState.PRESENT && !labelled && leans.itself == NONE;
    }

    void each(Sink sink) {
        Names names = Objects.requireNonNull((labelled ? LABELLED : TOLD).get(answer.state()));
        sink.sign("always", 1);
        sink.sign(answer.state().name(), 1);
        sink.sign(names.how, 1);
        if (labelled && answer.state() == AnswerState.PRESENT && hasName(answer.evidence())) {
            sink.sign("name", 1);
        }
        sink.why(answer.why().sentence());
        sink.sign("others", 3 * (Math.max(FEW, others) - USUAL));
        sink.sign("nearly all", 5 * Math.max(0, others - MOST_OTHERS));
        sink.sign(names.best, measure(leans.best, 1));
        sink.sign("second", measure(leans.second, 2));
        sink.sign("anywhere", measure(leans.anywhere, 1));
        if (leans.under > NONE) {
            sink.sign("under", measure(leans.under, 1));
        }
        if (leans.underNext > NONE) {
            sink.sign("under next", measure(leans.underNext, 1));
        }
        if (leans.itself > NONE) {
            sink.sign("itself", measure(leans.itself, 1));
        }
    }

    /** A word with a capital that is none of every day. The model of sentences knows no names. */
    private static boolean hasName(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !isWritten(text.charAt(i))) {
                boolean capital = start < i && Character.isUpperCase(text.charAt(start));
                if (capital && !CommonWords.is(text.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static boolean isWritten(char c) {
        return Character.isLetter(c) || (c >= '0' && c <= '9');
    }

    /** @param middle added, to be about 0 where it is undecided */
    private static double measure(double odds, double middle) {
        return (Math.max(LEAST, Math.min(MOST, odds)) + middle) / 2;
    }
}
