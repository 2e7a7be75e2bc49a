package dev.handoff.server.jira;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After}: seconds or an HTTP date (RFC 9110, 10.2.3). */
final class RetryAfter {

    /** Jira sends 0 at times; asking again at once would only make the limit worse. */
    private static final Duration LEAST = Duration.ofSeconds(1);

    private static final Duration MOST = Duration.ofDays(1);

    private RetryAfter() {}

    /** @return between one second and one day; null where the header is absent or in no shape we know */
    static @Nullable Duration read(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        String value = header.trim();
        if (value.matches("\\d{1,9}")) {
            return clamp(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            return clamp(Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Duration clamp(Duration wait) {
        return wait.compareTo(LEAST) < 0 ? LEAST : wait.compareTo(MOST) > 0 ? MOST : wait;
    }
}
