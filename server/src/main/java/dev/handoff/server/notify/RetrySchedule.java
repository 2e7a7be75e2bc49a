package dev.handoff.server.notify;

import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long a delivery that failed waits for its next attempt: the schedule that the Standard Webhooks specification suggests, ten
 * attempts in a little more than three days.
 *
 * @param jitter from 0 to 1, one draw a wait, which grows by up to a tenth, so that what failed together does not come back together
 */
public record RetrySchedule(DoubleSupplier jitter) {

    private static final List<Duration> DELAYS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** @param attempts how often it was tried, at least once; null when that was the last time */
    @Nullable
    Duration after(int attempts) {
        if (attempts > DELAYS.size()) {
            return null;
        }
        Duration delay = DELAYS.get(attempts - 1);
        return delay.plusMillis(Math.round(delay.toMillis() * jitter.getAsDouble() / 10));
    }
}
