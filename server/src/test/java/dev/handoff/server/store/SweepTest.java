package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import dev.handoff.server.intake.IntakeMetrics;
import dev.handoff.server.intake.Sweep;
import dev.handoff.server.intake.SweepCursor;
import dev.handoff.server.intake.SweepSettings;
import dev.handoff.server.intake.WorkQueue.Leased;
import dev.handoff.server.ticket.TicketRef;
import dev.handoff.server.ticket.TrackerException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SweepTest {

    private static final SweepSettings SETTINGS =
            new SweepSettings(Set.of(), Duration.ofDays(30), Duration.ofMinutes(10), Duration.ofDays(7), 10, 50);

    private final SettableClock clock = new SettableClock();
    private final ChangingTracker tracker = new ChangingTracker(clock);
    private final Database database = TestDatabase.fresh();
    private final PostgresSweepLog log = new PostgresSweepLog(database);
    private final PostgresWorkQueue queue = new PostgresWorkQueue(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_first_sweep_finds_everything_changed_within_the_backfill() {
        editOnePerHour(200);
        tracker.edit(900, clock.instant().minus(Duration.ofDays(31)));

        assertThat(sweep()).isEqualTo(200);

        assertThat(dirty()).hasSize(200).doesNotContain("10900");
        assertThat(cursor().caughtUp()).isTrue();
    }

    @Test
    void sweeping_again_marks_nothing() {
        editOnePerHour(50);
        sweep();
        handleAll();

        clock.advance(Duration.ofMinutes(5));
        assertThat(sweep()).isZero();
        assertThat(dirty()).isEmpty();
    }

    @Test
    void a_change_that_no_webhook_told_of_is_found_by_the_next_sweep() {
        editOnePerHour(5);
        sweep();
        handleAll();
        clock.advance(Duration.ofMinutes(5));
        tracker.edit(3);

        assertThat(sweep()).isEqualTo(1);
        assertThat(dirty()).containsExactly("10003");
    }

    @Test
    void a_change_that_the_search_index_shows_late_is_still_found() {
        sweep();
        clock.advance(Duration.ofMinutes(5));
        sweep();
        tracker.edit(1, clock.instant().minus(Duration.ofMinutes(9)));
        clock.advance(Duration.ofMinutes(5));

        assertThat(sweep()).isEqualTo(1);
    }

    @Test
    void a_ticket_handled_in_its_latest_state_is_left_alone() {
        editOnePerHour(5);
        sweep();
        handleAll();
        tracker.edit(3);
        log.handled(new TicketRef("cloud", "10003"), "HOM-10003", tracker.updated(3));

        assertThat(sweep()).isZero();
    }

    @Test
    void our_own_write_leads_to_one_more_look_and_no_further() {
        tracker.edit(1);
        sweep();
        clock.advance(Duration.ofSeconds(10));
        tracker.edit(1);
        handleAll();

        assertThat(sweep()).isEqualTo(1);
        handleAll();
        clock.advance(Duration.ofMinutes(5));
        assertThat(sweep()).isZero();
    }

    @Test
    void a_sweep_cut_short_goes_on_where_it_was() {
        editOnePerHour(200);
        tracker.failAfter = 8;
        assertThatThrownBy(this::sweep).isInstanceOf(TrackerException.Unreachable.class);
        Instant reached = cursor().position();
        int found = dirty().size();

        tracker.failAfter = Integer.MAX_VALUE;
        tracker.searches.clear();
        sweep();

        assertThat(found).isBetween(1, 199);
        assertThat(reached).isAfter(clock.instant().minus(SETTINGS.backfill()));
        long minutes = Duration.between(reached, clock.instant()).toMinutes() + 1;
        assertThat(tracker.searches.get(0)).startsWith("updated >= -" + minutes + "m");
        assertThat(dirty()).hasSize(200 - found);
    }

    @Test
    void each_run_asks_only_so_often_and_the_next_one_goes_on() {
        editOnePerHour(200);
        SweepSettings short_ =
                new SweepSettings(Set.of(), Duration.ofDays(30), Duration.ofMinutes(10), Duration.ofDays(7), 10, 5);
        int runs = 0;
        while (log.cursor("cloud") == null || !cursor().caughtUp()) {
            sweep(short_);
            runs++;
        }

        assertThat(runs).isBetween(4, 10);
        assertThat(dirty()).hasSize(200);
    }

    @Test
    void no_search_asks_for_more_than_the_longest_stretch() {
        sweep();

        assertThat(tracker.searches)
                .containsExactly(
                        "updated >= -43201m AND updated <= -33120m ORDER BY updated ASC",
                        "updated >= -33121m AND updated <= -23040m ORDER BY updated ASC",
                        "updated >= -23041m AND updated <= -12960m ORDER BY updated ASC",
                        "updated >= -12961m AND updated <= -2880m ORDER BY updated ASC",
                        "updated >= -2881m ORDER BY updated ASC");
    }

    @Test
    void a_quiet_tracker_is_not_searched_from_the_beginning_each_time() {
        sweep();
        clock.advance(Duration.ofMinutes(5));
        tracker.searches.clear();
        sweep();

        assertThat(tracker.searches).containsExactly("updated >= -26m ORDER BY updated ASC");
    }

    @Test
    void tickets_edited_while_the_pages_are_read_hide_no_other_ticket() {
        editOnePerHour(100);
        int[] edited = {0};
        tracker.afterSearch = () -> {
            if (edited[0] < 20) {
                tracker.edit(99 - edited[0]++);
            }
        };
        sweep();

        assertThat(dirty()).hasSize(100);
    }

    @Test
    void a_bulk_change_within_one_minute_is_found_whole_even_beyond_the_pages_of_a_run() {
        IntStream.range(0, 700).forEach(tracker::edit);
        clock.advance(Duration.ofHours(1));

        assertThat(sweep()).isEqualTo(700);
    }

    @Test
    void a_first_backfill_lets_fresh_edits_go_first() {
        editOnePerHour(50);
        sweep(new SweepSettings(Set.of(), Duration.ofDays(30), Duration.ofMinutes(10), Duration.ofDays(7), 10, 7));
        clock.advance(Duration.ofMinutes(1));
        TicketRef fresh = new TicketRef("cloud", "fresh");
        queue.mark(List.of(fresh), clock.instant(), clock.instant());

        assertThat(queue.lease(clock.instant(), clock.instant().plusSeconds(60), 1, Set.of()))
                .extracting(Leased::ticket)
                .containsExactly(fresh);
    }

    @Test
    void progress_of_the_backfill_is_told_by_time() {
        Instant start = clock.instant();
        SweepCursor half = new SweepCursor(start.minus(Duration.ofDays(15)), start.minus(Duration.ofDays(30)), false);

        assertThat(half.progress(start)).isEqualTo(0.5);
    }

    private int sweep() {
        return sweep(SETTINGS);
    }

    private int sweep(SweepSettings settings) {
        IntakeMetrics metrics = new IntakeMetrics(new MetricRegistry());
        return new Sweep("cloud", tracker, log, settings, Duration.ZERO, clock, metrics).run();
    }

    private void editOnePerHour(int tickets) {
        IntStream.range(0, tickets).forEach(i -> tracker.edit(i, clock.instant().minus(Duration.ofHours(i + 1L))));
    }

    private SweepCursor cursor() {
        return Objects.requireNonNull(log.cursor("cloud"));
    }

    private void handleAll() {
        lease().forEach(leased -> queue.complete(leased, clock.instant()));
    }

    private List<String> dirty() {
        List<Leased> leased = lease();
        leased.forEach(lease -> queue.complete(lease, clock.instant()));
        return leased.stream().map(lease -> lease.ticket().idOrKey()).toList();
    }

    private List<Leased> lease() {
        return queue.lease(clock.instant(), clock.instant().plusSeconds(60), 1_000, Set.of());
    }
}
