package dev.handoff.server.intake;

import dev.handoff.server.ticket.TrackerException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Trackers left alone for a while because the tracker itself, not one ticket, is the trouble: it is away, or it asked us to slow
 * down. Otherwise an outage would use up the tries of every waiting ticket. In memory: each replica finds out for itself.
 */
final class TrackerPauses {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration CAP = Duration.ofMinutes(1);

    /** A single ticket may be broken on the tracker's side; only a row of failures speaks of the tracker. */
    private static final int TOLERATED = 3;

    private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();

    Set<String> paused(Instant now) {
        return troubles.entrySet().stream()
                .filter(entry -> entry.getValue().until.isAfter(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    void answered(String tracker) {
        troubles.remove(tracker);
    }

    void failed(String tracker, Throwable failure, Instant now) {
        if (failure instanceof TrackerException.RateLimited limited) {
            troubles.merge(tracker, new Trouble(1, now.plus(limited.retryAfter())), Trouble::later);
        } else if (failure instanceof TrackerException.Unreachable
                || failure instanceof TrackerException.Unauthorised) {
            troubles.compute(tracker, (name, before) -> Trouble.after(before == null ? 0 : before.row, now));
        }
    }

    private record Trouble(int row, Instant until) {

        static Trouble after(int row, Instant now) {
            long wait = row < TOLERATED ? 0 : FIRST.toMillis() << Math.min(row - TOLERATED, 10);
            return new Trouble(row + 1, now.plusMillis(Math.min(wait, CAP.toMillis())));
        }

        Trouble later(Trouble other) {
            return new Trouble(row + 1, until.isAfter(other.until) ? until : other.until);
        }
    }
}
