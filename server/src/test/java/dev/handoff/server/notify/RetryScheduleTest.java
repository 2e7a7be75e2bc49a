package dev.handoff.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    @Test
    void ten_attempts_span_the_three_days_that_the_specification_suggests() {
        RetrySchedule schedule = new RetrySchedule(() -> 0);

        assertThat(schedule.after(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(IntStream.rangeClosed(1, 9)
                        .mapToObj(schedule::after)
                        .map(Objects::requireNonNull)
                        .reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofHours(75).plusMinutes(35).plusSeconds(5));
        assertThat(schedule.after(10)).isNull();
    }

    @Test
    void what_failed_together_does_not_come_back_together() {
        assertThat(new RetrySchedule(() -> 0.5).after(2)).isEqualTo(Duration.ofSeconds(315));
    }
}
