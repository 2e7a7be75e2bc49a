package dev.handoff.server.ticket;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a tracker last said of how many requests it still takes from us. It tells as much as it likes, and null is what it kept to
 * itself.
 *
 * @param limit the most that it ever takes at once
 * @param left how many it would have taken after the one it answered
 * @param scarce it warned that little is left
 * @param refill how many are added, and how often
 * @param renewed when it takes requests again
 * @param reason which of its limits was reached, in its own word
 * @param heard when it said so
 */
public record Allowance(
        @Nullable Long limit,
        @Nullable Long left,
        boolean scarce,
        @Nullable Refill refill,
        @Nullable Instant renewed,
        @Nullable String reason,
        Instant heard) {

    /** So many requests more, every so often. */
    public record Refill(long requests, Duration every) {}
}
