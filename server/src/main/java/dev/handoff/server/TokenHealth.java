package dev.handoff.server;

import com.codahale.metrics.health.HealthCheck;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Warns before a tracker's token expires, and fails once it has. */
final class TokenHealth extends HealthCheck {

    private static final int WARN_DAYS = 30;

    private final @Nullable LocalDate expires;
    private final InstantSource clock;

    TokenHealth(@Nullable LocalDate expires, InstantSource clock) {
        this.expires = expires;
        this.clock = clock;
    }

    @Override
    protected Result check() {
        if (expires == null) {
            return Result.healthy();
        }
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), expires);
        if (days < 0) {
            return Result.unhealthy("The token expired on %s; set trackers[].token and tokenExpires", expires);
        }
        return days < WARN_DAYS
                ? Result.healthy("The token expires on %s, in %d days: create a new one", expires, days)
                : Result.healthy();
    }
}
