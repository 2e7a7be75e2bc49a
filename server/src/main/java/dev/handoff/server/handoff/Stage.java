package dev.handoff.server.handoff;

import java.util.Locale;

/** How far a hand-off has come. */
public enum Stage {
    APPROACHING,
    OFFERED,
    PICKED_UP,
    /** A question is open. */
    QUESTIONED,
    /** The last question was answered; a read-back is still to come. */
    ANSWERED,
    /** Restated by the receiver; the sender is to confirm or correct. */
    READ_BACK,
    /** The sender corrected the read-back; the receiver is to accept that. */
    CORRECTED,
    ACCEPTED,
    /** Accepted, but what an item was accepted on has changed since. */
    REOPENED,
    RETURNED,
    /** Over without an acceptance: withdrawn, done, or crossed elsewhere. */
    CLOSED;

    /** Lower case with a dash, as written on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
