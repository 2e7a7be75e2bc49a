package dev.handoff.server.context;

import java.util.Arrays;
import java.util.List;

/** One thing the receiver of a ticket must know. The order is the order in which a reader needs them. */
public enum Item {
    WHO,
    PARTNER,
    NEED,
    OUTCOME,
    EVIDENCE,
    EXAMPLE,
    ACCEPTANCE,
    HARM,
    REGULATION,
    DECISION,
    IFTHEN,
    /** Judged only after pick-up; {@link AnswerState#NA} until then. */
    READBACK,
    /** This and the following are owed by a question that goes back, where a firm has switched that on. */
    TRIED,
    OPTIONS,
    EFFECT,
    RECOMMENDATION,
    NEEDEDBY;

    /** The items that every ticket is judged by. */
    public static final List<Item> USUAL =
            Arrays.stream(values()).filter(item -> !item.isOfReturns()).toList();

    /** Asked only of a question that goes back to where the ticket came from. */
    public boolean isOfReturns() {
        return compareTo(TRIED) >= 0;
    }
}
