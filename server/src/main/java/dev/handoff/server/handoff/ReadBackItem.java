package dev.handoff.server.handoff;

import dev.handoff.server.context.Answer;
import dev.handoff.server.context.AnswerState;
import dev.handoff.server.context.Item;
import dev.handoff.server.why.Why;
import org.jspecify.annotations.Nullable;

/** Answers the item {@code READBACK}, which no text of the ticket can answer but only the loop. */
public final class ReadBackItem {

    private ReadBackItem() {}

    /** @param handoff the ticket's latest; null while there is none */
    public static Answer answer(@Nullable Handoff handoff) {
        if (handoff != null && handoff.isAccepted()) {
            return answer(AnswerState.PRESENT, text(handoff.readBack()), where(handoff.readBack()), confirmed(handoff));
        }
        if (handoff == null || handoff.pickedUp() == null || handoff.isOver()) {
            return answer(AnswerState.NA, "", "", Why.of("judged after pick-up"));
        }
        Event.ReadBack readBack = handoff.lastReadBack();
        if (readBack == null) {
            return answer(AnswerState.MISSING, "", "", Why.of("picked up, but not restated yet"));
        }
        if (readBack.flaw() != null && handoff.readBack() == null) {
            return answer(AnswerState.HOLLOW, text(readBack), where(readBack), flawed(readBack.flaw()));
        }
        Why awaited = handoff.correction() == null
                ? Why.of("restated; the sending site has not confirmed it yet")
                : Why.of("corrected by the sending site; the receiver has not accepted that yet");
        return answer(AnswerState.MISSING, text(handoff.readBack()), where(handoff.readBack()), awaited);
    }

    private static Answer answer(AnswerState state, String evidence, String where, Why why) {
        return new Answer(Item.READBACK, state, evidence, where, why);
    }

    private static Why confirmed(Handoff handoff) {
        return handoff.wasCorrected()
                ? Why.of("restated by the receiver, corrected by the sender and accepted")
                : Why.of("restated by the receiver and confirmed by the sender");
    }

    private static Why flawed(Event.Flaw flaw) {
        return flaw == Event.Flaw.SHORT
                ? Why.of("too few words to show what was understood")
                : Why.of("the ticket's own words, not the receiver's");
    }

    private static String text(Event.@Nullable ReadBack readBack) {
        return readBack == null ? "" : readBack.text();
    }

    private static String where(Event.@Nullable ReadBack readBack) {
        return readBack == null ? "" : "read-back by " + readBack.by().name();
    }
}
