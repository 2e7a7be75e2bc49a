package dev.handoff.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SweepWindowTest {

    private static final Instant NOW = Instant.parse("2026-11-16T09:00:30Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void a_recent_window_is_open_to_the_present_and_says_minutes_which_no_time_zone_shifts() {
        SweepWindow window = SweepWindow.starting(NOW.minus(Duration.ofMinutes(15)), NOW, WEEK);

        assertThat(window.jql(NOW, Set.of())).isEqualTo("updated >= -16m ORDER BY updated ASC");
    }

    @Test
    void both_ends_are_rounded_outwards() {
        SweepWindow window = SweepWindow.starting(Instant.parse("2026-11-16T08:50:10Z"), NOW, Duration.ofMinutes(5));

        assertThat(window.jql(NOW, Set.of())).isEqualTo("updated >= -11m AND updated <= -5m ORDER BY updated ASC");
    }

    @Test
    void a_long_way_back_is_taken_in_stretches() {
        SweepWindow window = SweepWindow.starting(NOW.minus(Duration.ofDays(30)), NOW, WEEK);

        assertThat(window.to()).isEqualTo(NOW.minus(Duration.ofDays(23)));
    }

    @Test
    void projects_are_named_in_a_stable_order() {
        SweepWindow window = new SweepWindow(NOW, null);

        assertThat(window.jql(NOW, Set.of("MOT", "HOM")))
                .isEqualTo("project in (\"HOM\", \"MOT\") AND updated >= -1m ORDER BY updated ASC");
    }

    @Test
    void a_window_that_begins_in_our_future_because_clocks_differ_still_asks_for_the_last_minute() {
        assertThat(new SweepWindow(NOW.plusSeconds(90), null).jql(NOW, Set.of()))
                .isEqualTo("updated >= -1m ORDER BY updated ASC");
    }
}
