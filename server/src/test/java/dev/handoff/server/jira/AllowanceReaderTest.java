package dev.handoff.server.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.ticket.Allowance;
import dev.handoff.server.ticket.Allowance.Refill;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The headers are those that Atlassian documents for Cloud and for Data Center. */
class AllowanceReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");

    @Test
    void cloud_tells_which_limit_was_reached_and_when_it_takes_requests_again() {
        assertThat(read(
                        "X-RateLimit-Limit", "100",
                        "X-RateLimit-Remaining", "0",
                        "X-RateLimit-Reset", "2026-11-16T09:01Z",
                        "RateLimit-Reason", "jira-burst-based"))
                .isEqualTo(new Allowance(
                        100L, 0L, false, null, Instant.parse("2026-11-16T09:01:00Z"), "jira-burst-based", NOW));
    }

    @Test
    void cloud_warns_when_less_than_a_fifth_is_left() {
        assertThat(read("X-RateLimit-NearLimit", "true"))
                .isEqualTo(new Allowance(null, null, true, null, null, null, NOW));
    }

    @Test
    void data_center_tells_its_tokens_and_how_they_come_back() {
        assertThat(read(
                        "X-RateLimit-Limit", "15",
                        "X-RateLimit-Remaining", "4",
                        "X-RateLimit-Interval-Seconds", "60",
                        "X-RateLimit-FillRate", "5",
                        "retry-after", "0"))
                .isEqualTo(new Allowance(15L, 4L, false, new Refill(5, Duration.ofMinutes(1)), null, null, NOW));
    }

    @Test
    void most_answers_say_nothing_and_nonsense_is_nothing() {
        assertThat(read()).isNull();
        assertThat(read("X-RateLimit-Limit", "many", "X-RateLimit-Reset", "soon"))
                .isNull();
    }

    private static @Nullable Allowance read(String... headers) {
        return AllowanceReader.read(new Outcome.Answer(200, Headers.of(headers), ""), NOW);
    }
}
