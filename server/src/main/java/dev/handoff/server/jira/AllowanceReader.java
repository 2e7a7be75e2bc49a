package dev.handoff.server.jira;

import dev.handoff.server.ticket.Allowance;
import dev.handoff.server.ticket.Allowance.Refill;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Jira's headers say of its rate limits. Cloud tells its burst limit, that less than a fifth is left, and when a refused
 * request may come again; Data Center tells the tokens of our account and how they come back.
 */
final class AllowanceReader {

    private static final String PREFIX = "X-RateLimit-";

    private AllowanceReader() {}

    /** @return null where the answer says nothing about limits, as most do */
    static @Nullable Allowance read(Outcome.Answer answer, Instant now) {
        Allowance said = new Allowance(
                number(answer, "Limit"),
                number(answer, "Remaining"),
                Boolean.parseBoolean(answer.header(PREFIX + "NearLimit")),
                refill(answer),
                instant(answer.header(PREFIX + "Reset")),
                answer.header("RateLimit-Reason"),
                now);
        return said.equals(new Allowance(null, null, false, null, null, null, now)) ? null : said;
    }

    private static @Nullable Refill refill(Outcome.Answer answer) {
        Long requests = number(answer, "FillRate");
        Long seconds = number(answer, "Interval-Seconds");
        return requests == null || seconds == null ? null : new Refill(requests, Duration.ofSeconds(seconds));
    }

    private static @Nullable Long number(Outcome.Answer answer, String name) {
        String value = answer.header(PREFIX + name);
        return value != null && value.trim().matches("\\d{1,12}") ? Long.valueOf(value.trim()) : null;
    }

    /** Like 2026-11-22T18:40Z, says Atlassian; nobody minds the seconds. */
    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text.trim()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
