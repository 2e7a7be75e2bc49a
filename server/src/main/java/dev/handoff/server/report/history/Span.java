package dev.handoff.server.report.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From when until when; until is null while it lasts. */
public record Span(Instant from, @Nullable Instant until) {

    /** The part of it that lies within another, which ends; empty stretches end where they begin. */
    public Span within(Instant start, Instant end) {
        Instant first = from.isBefore(start) ? start : from;
        Instant last = until == null || until.isAfter(end) ? end : until;
        return new Span(first, last.isBefore(first) ? first : last);
    }

    /** Its end, or a later watcher's now. */
    public Instant end(Instant now) {
        return until == null || until.isAfter(now) ? now : until;
    }
}
