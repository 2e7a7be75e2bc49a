package dev.handoff.server.context;

import java.util.Locale;

/** How an item is answered on a ticket. */
public enum AnswerState {
    /** Answered with substance. */
    PRESENT,
    /** Answered with substance by the parent. */
    INHERITED,
    /** Looks answered, says nothing. */
    HOLLOW,
    /** Nothing that tries to answer it. */
    MISSING,
    /** Does not apply to this ticket, or the ticket says so with a reason. */
    NA,
    /** An entitled person waived it with a reason. */
    WAIVED;

    public boolean isGap() {
        return this == HOLLOW || this == MISSING;
    }

    /** Lower case, as written on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
