package dev.handoff.server.intake;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long a ticket that failed waits: four times as long each time up to a cap, spread out so that tickets that failed together
 * do not come back together.
 *
 * @param first wait after the first failure
 * @param attempts after so many failures the ticket becomes a dead letter
 * @param jitter from 0 to 1, one draw a wait; the wait is between half and all of the full one
 */
public record BackOff(Duration first, Duration cap, int attempts, DoubleSupplier jitter) {

    public static final int ATTEMPTS = 8;

    /** From two seconds to a quarter of an hour; with eight attempts a ticket is tried for about forty minutes. */
    public static BackOff of(int attempts, DoubleSupplier jitter) {
        return new BackOff(Duration.ofSeconds(2), Duration.ofMinutes(15), attempts, jitter);
    }

    /** @param failures how often it failed, this time included */
    Duration after(int failures) {
        double full = Math.min((double) cap.toMillis(), first.toMillis() * Math.pow(4, failures - 1.0));
        return Duration.ofMillis(Math.round(full * (0.5 + jitter.getAsDouble() / 2)));
    }
}
