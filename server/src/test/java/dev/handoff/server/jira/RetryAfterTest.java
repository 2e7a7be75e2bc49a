package dev.handoff.server.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "' 5 ', 5",
        "0, 1",
        "999999999, 86400",
        "'Mon, 02 Mar 2026 09:02:00 GMT', 120",
        "'Mon, 02 Mar 2020 09:02:00 GMT', 1",
        "'Sat, 02 Mar 2126 09:02:00 GMT', 86400",
        "-5,",
        "soon,",
        "'',",
        ","
    })
    void wait_is_read_and_kept_within_reason(String header, Long seconds) {
        assertThat(RetryAfter.read(header, NOW)).isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }
}
