package dev.handoff.server.report.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stretch of time; the end is no part of it. */
public record Period(Instant from, Instant until) {

    public boolean holds(@Nullable Instant at) {
        return at != null && !at.isBefore(from) && at.isBefore(until);
    }
}
