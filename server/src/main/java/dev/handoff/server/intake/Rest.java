package dev.handoff.server.intake;

import java.time.Instant;

/**
 * A tracker is left alone.
 *
 * @param since when the first of the failures came that led to it
 */
public record Rest(Instant since, Instant until, Cause cause) {

    /** Why it is left alone. */
    public enum Cause {
        /** It asked us to slow down. */
        ASKED,
        /** It cannot be reached, or answers nonsense. */
        AWAY,
        /** It does not accept our credentials. */
        REFUSED
    }
}
