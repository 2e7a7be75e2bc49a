package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrackerStatesTest {

    private final SettableClock clock = new SettableClock();
    private final Database database = TestDatabase.fresh();
    private final TrackerStates states = new TrackerStates(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_tracker_in_dry_run_is_known_but_not_written_to() {
        assertThat(states.configured("firm", true, clock.instant())).isEqualTo(new TrackerState(clock.instant(), null));
    }

    @Test
    void writing_counts_from_the_start_that_first_allowed_it() {
        Instant first = clock.instant();
        states.configured("firm", true, first);
        clock.advance(Duration.ofDays(3));
        Instant allowed = clock.instant();
        states.configured("firm", false, allowed);
        clock.advance(Duration.ofDays(3));

        assertThat(states.configured("firm", false, clock.instant())).isEqualTo(new TrackerState(first, allowed));
    }

    @Test
    void back_in_dry_run_and_out_again_it_counts_anew() {
        states.configured("firm", false, clock.instant());
        clock.advance(Duration.ofDays(1));
        assertThat(states.configured("firm", true, clock.instant()).writingSince())
                .isNull();
        clock.advance(Duration.ofDays(1));

        assertThat(states.configured("firm", false, clock.instant()).writingSince())
                .isEqualTo(clock.instant());
    }
}
