package dev.handoff.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.ticket.TrackerException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrackerPausesTest {

    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    private static final TrackerException AWAY = new TrackerException.Unreachable("GET: refused", null);

    private final TrackerPauses pauses = new TrackerPauses();

    @Test
    void one_broken_ticket_does_not_stop_its_tracker() {
        fail(3);

        assertThat(pauses.paused(NOW)).isEmpty();
    }

    @Test
    void a_tracker_that_keeps_failing_is_left_alone_longer_and_longer_up_to_a_minute() {
        fail(4);
        assertThat(pauses.paused(NOW)).containsExactly("firm");
        assertThat(pauses.paused(NOW.plusSeconds(1))).isEmpty();

        fail(20);
        assertThat(pauses.paused(NOW.plusSeconds(59))).containsExactly("firm");
        assertThat(pauses.paused(NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void one_answer_ends_the_pause() {
        fail(10);
        pauses.answered("firm");

        assertThat(pauses.paused(NOW)).isEmpty();
    }

    @Test
    void a_tracker_that_asks_to_slow_down_is_left_alone_as_long_as_it_asked() {
        pauses.failed("firm", new TrackerException.RateLimited("429", Duration.ofSeconds(30)), NOW);
        pauses.failed("firm", new TrackerException.RateLimited("429", Duration.ofSeconds(5)), NOW);

        assertThat(pauses.paused(NOW.plusSeconds(29))).containsExactly("firm");
        assertThat(pauses.paused(NOW.plusSeconds(30))).isEmpty();
    }

    @Test
    void it_tells_since_when_until_when_and_why_a_tracker_is_left_alone() {
        fail(3);
        pauses.failed("firm", AWAY, NOW.plusSeconds(5));
        assertThat(pauses.rests(NOW.plusSeconds(5)))
                .containsExactly(Map.entry("firm", new Rest(NOW, NOW.plusSeconds(6), Rest.Cause.AWAY)));

        pauses.failed("firm", new TrackerException.RateLimited("429", Duration.ofSeconds(30)), NOW.plusSeconds(7));
        assertThat(pauses.rests(NOW.plusSeconds(7)))
                .containsExactly(Map.entry("firm", new Rest(NOW, NOW.plusSeconds(37), Rest.Cause.ASKED)));
    }

    @Test
    void what_one_ticket_is_refused_says_nothing_about_the_tracker() {
        for (int i = 0; i < 10; i++) {
            pauses.failed("firm", new TrackerException.Forbidden("PUT: 403"), NOW);
        }

        assertThat(pauses.paused(NOW)).isEmpty();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            pauses.failed("firm", AWAY, NOW);
        }
    }
}
