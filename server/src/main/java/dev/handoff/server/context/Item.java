package dev.handoff.server.context;

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
    READBACK
}
