package dev.handoff.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.ticket.TrackerException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(2), Duration.ofMinutes(15), 8, () -> 1.0);

    @Test
    void the_wait_grows_fourfold_up_to_its_cap() {
        assertThat(IntStream.rangeClosed(1, 7).mapToObj(i -> BACK_OFF.after(i).toSeconds()))
                .containsExactly(2L, 8L, 32L, 128L, 512L, 900L, 900L);
    }

    @Test
    void jitter_takes_off_up_to_half() {
        assertThat(new BackOff(Duration.ofSeconds(2), Duration.ofMinutes(15), 8, () -> 0.0).after(2))
                .isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void what_may_succeed_later_is_tried_again_until_its_last_attempt() {
        TrackerException away = new TrackerException.Unreachable("GET: connection refused", null);

        assertThat(Verdict.on(away, 7, BACK_OFF)).isEqualTo(new Verdict.Retry(Duration.ofMinutes(15), true));
        assertThat(Verdict.on(away, 8, BACK_OFF)).isEqualTo(new Verdict.Bury());
    }

    @Test
    void what_the_tracker_refuses_for_good_is_buried_at_once() {
        assertThat(Verdict.on(new TrackerException.Rejected("PUT: 400"), 1, BACK_OFF))
                .isEqualTo(new Verdict.Bury());
    }

    @Test
    void a_ticket_that_is_gone_is_dropped() {
        assertThat(Verdict.on(new TrackerException.NotFound("GET: 404"), 8, BACK_OFF))
                .isEqualTo(new Verdict.Drop());
    }

    @Test
    void when_asked_to_slow_down_we_wait_at_least_that_long_and_never_give_up() {
        TrackerException slowDown = new TrackerException.RateLimited("429", Duration.ofSeconds(60));

        assertThat(Verdict.on(slowDown, 1, BACK_OFF)).isEqualTo(new Verdict.Retry(Duration.ofSeconds(60), false));
        assertThat(Verdict.on(slowDown, 99, BACK_OFF)).isEqualTo(new Verdict.Retry(Duration.ofMinutes(15), false));
    }
}
