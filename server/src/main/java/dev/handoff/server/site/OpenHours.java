package dev.handoff.server.site;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time in which a site is open.
 *
 * @param until not part of it; never before {@code from}
 */
public record OpenHours(Instant from, Instant until) {

    public static final OpenHours NONE = new OpenHours(Instant.EPOCH, Instant.EPOCH);

    public OpenHours {
        if (until.isBefore(from)) {
            until = from;
        }
    }

    public boolean isEmpty() {
        return from.equals(until);
    }

    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    public Duration length() {
        return Duration.between(from, until);
    }

    /** The part of it that lies between two instants; empty when none does. */
    public OpenHours within(Instant start, Instant end) {
        Instant first = start.isAfter(from) ? start : from;
        Instant last = end.isBefore(until) ? end : until;
        return first.isBefore(last) ? new OpenHours(first, last) : NONE;
    }

    public OpenHours within(OpenHours other) {
        return within(other.from, other.until);
    }
}
