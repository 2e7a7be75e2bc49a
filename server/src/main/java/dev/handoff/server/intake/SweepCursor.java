package dev.handoff.server.intake;

import java.time.Duration;
import java.time.Instant;

/**
 * How far the sweep of a tracker has come, in the tracker's own time.
 *
 * @param position everything changed before this has been seen
 * @param backfillFrom where the first sweep began
 * @param caughtUp has the present been reached once?
 */
public record SweepCursor(Instant position, Instant backfillFrom, boolean caughtUp) {

    static SweepCursor startingAt(Instant backfillFrom) {
        return new SweepCursor(backfillFrom, backfillFrom, false);
    }

    SweepCursor at(Instant next) {
        return new SweepCursor(next.isAfter(position) ? next : position, backfillFrom, caughtUp);
    }

    SweepCursor reachedThePresent() {
        return new SweepCursor(position, backfillFrom, true);
    }

    /** Share of the first backfill that is done, from 0 to 1, by time. */
    public double progress(Instant now) {
        double whole = Duration.between(backfillFrom, now).toMillis();
        double done = Duration.between(backfillFrom, position).toMillis();
        return caughtUp || whole <= 0 ? 1 : Math.max(0, Math.min(1, done / whole));
    }
}
