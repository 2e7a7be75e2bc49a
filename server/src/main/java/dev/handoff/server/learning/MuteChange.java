package dev.handoff.server.learning;

import java.time.Instant;

/**
 * An item was muted to advice-only, or counts again.
 *
 * @param muted true when it was muted
 * @param tally on which this was decided
 */
public record MuteChange(Scope scope, boolean muted, Instant at, Tally tally) {

    /** For those who run Handoff. */
    public String sentence() {
        return scope
                + (muted
                        ? " is advice-only now: people called it wrong on " + tally
                        : " counts again: people call it wrong on " + tally);
    }
}
