package dev.handoff.server.intake;

import dev.handoff.server.ticket.TrackerException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
        return rests(now).keySet();
    }

    /** By the tracker's name. */
    Map<String, Rest> rests(Instant now) {
        return troubles.entrySet().stream()
                .filter(entry -> entry.getValue().rest.until().isAfter(now))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().rest));
    }

    void answered(String tracker) {
        troubles.remove(tracker);
    }

    void failed(String tracker, Throwable failure, Instant now) {
        if (failure instanceof TrackerException.RateLimited limited) {
            Rest asked = new Rest(now, now.plus(limited.retryAfter()), Rest.Cause.ASKED);
            troubles.merge(tracker, new Trouble(1, asked), Trouble::later);
        } else if (failure instanceof TrackerException.Unreachable) {
            troubles.compute(tracker, (name, before) -> Trouble.after(before, now, Rest.Cause.AWAY));
        } else if (failure instanceof TrackerException.Unauthorised) {
            troubles.compute(tracker, (name, before) -> Trouble.after(before, now, Rest.Cause.REFUSED));
        }
    }

    private record Trouble(int row, Rest rest) {

        static Trouble after(@Nullable Trouble before, Instant now, Rest.Cause cause) {
            int row = before == null ? 0 : before.row;
            long wait = row < TOLERATED ? 0 : FIRST.toMillis() << Math.min(row - TOLERATED, 10);
            Instant until = now.plusMillis(Math.min(wait, CAP.toMillis()));
            return new Trouble(row + 1, new Rest(before == null ? now : before.rest.since(), until, cause));
        }

        Trouble later(Trouble other) {
            Instant until = rest.until().isAfter(other.rest.until()) ? rest.until() : other.rest.until();
            return new Trouble(row + 1, new Rest(rest.since(), until, other.rest.cause()));
        }
    }
}
