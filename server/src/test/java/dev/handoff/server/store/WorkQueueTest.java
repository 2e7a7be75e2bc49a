package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import dev.handoff.server.audit.By;
import dev.handoff.server.intake.BacklogGauges;
import dev.handoff.server.intake.WorkQueue.Backlog;
import dev.handoff.server.intake.WorkQueue.Leased;
import dev.handoff.server.ticket.TicketRef;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkQueueTest {

    private static final TicketRef TICKET = new TicketRef("cloud", "10001");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration SETTLE = Duration.ofSeconds(2);

    private final SettableClock clock = new SettableClock();
    private final Database database = TestDatabase.fresh();
    private final PostgresWorkQueue queue = new PostgresWorkQueue(database);
    private final PostgresWorkQueue otherReplica = new PostgresWorkQueue(database);
    private final PostgresDeadLetters deadLetters = new PostgresDeadLetters(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_marked_ticket_is_left_alone_until_it_has_settled() {
        mark(TICKET);
        assertThat(lease()).isEmpty();

        clock.advance(SETTLE);
        assertThat(lease()).extracting(Leased::ticket).containsExactly(TICKET);
    }

    @Test
    void ten_edits_are_one_look() {
        for (int i = 0; i < 10; i++) {
            mark(TICKET);
            clock.advance(Duration.ofMillis(100));
        }
        clock.advance(SETTLE);

        Leased leased = lease().get(0);
        assertThat(queue.complete(leased, clock.instant())).isTrue();

        clock.advance(Duration.ofDays(1));
        assertThat(lease()).isEmpty();
    }

    @Test
    void constant_edits_do_not_put_a_ticket_off_for_ever() {
        for (int i = 0; i < 4; i++) {
            mark(TICKET);
            clock.advance(SETTLE.dividedBy(4));
        }
        mark(TICKET);

        assertThat(lease()).hasSize(1);
    }

    @Test
    void a_leased_ticket_is_nobody_elses() {
        markAndSettle(TICKET);
        lease();

        assertThat(otherReplica.lease(clock.instant(), until(), 10, Set.of())).isEmpty();
    }

    @Test
    void a_ticket_marked_while_it_is_handled_is_looked_at_again_after_it_settled() {
        markAndSettle(TICKET);
        Leased first = lease().get(0);
        mark(TICKET);

        assertThat(queue.complete(first, clock.instant())).isTrue();

        assertThat(lease()).isEmpty();
        clock.advance(SETTLE);
        assertThat(lease()).hasSize(1);
    }

    @Test
    void a_handler_may_ask_to_see_its_ticket_again_later() {
        markAndSettle(TICKET);
        Leased first = lease().get(0);
        queue.mark(List.of(TICKET), clock.instant(), clock.instant().plus(Duration.ofMinutes(10)));
        queue.complete(first, clock.instant());

        clock.advance(Duration.ofMinutes(9));
        assertThat(lease()).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(lease()).hasSize(1);
    }

    @Test
    void a_dead_workers_ticket_is_taken_over_when_its_lease_runs_out() {
        markAndSettle(TICKET);
        Leased dead = lease().get(0);
        clock.advance(LEASE);

        List<Leased> taken = otherReplica.lease(clock.instant(), until(), 10, Set.of());

        assertThat(taken).extracting(Leased::ticket).containsExactly(TICKET);
        assertThat(taken.get(0).attempts()).isEqualTo(1);
        assertThat(queue.renew(Set.of(dead), until())).isEmpty();
        assertThat(queue.complete(dead, clock.instant())).isFalse();
        assertThat(otherReplica.complete(taken.get(0), clock.instant())).isTrue();
    }

    @Test
    void a_renewed_lease_outlives_its_first_end() {
        markAndSettle(TICKET);
        Leased leased = lease().get(0);
        clock.advance(LEASE.dividedBy(2));
        assertThat(queue.renew(Set.of(leased), until())).containsExactly(leased);
        clock.advance(LEASE.dividedBy(2).plusSeconds(1));

        assertThat(otherReplica.lease(clock.instant(), until(), 10, Set.of())).isEmpty();
    }

    @Test
    void a_failed_ticket_waits_out_its_back_off_even_when_it_is_marked_again() {
        markAndSettle(TICKET);
        queue.retry(lease().get(0), clock.instant().plusSeconds(60), "connection refused", true);
        mark(TICKET);

        clock.advance(Duration.ofSeconds(59));
        assertThat(lease()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(lease()).extracting(Leased::attempts).containsExactly(1);
    }

    @Test
    void being_asked_to_slow_down_is_no_failure_of_the_ticket() {
        markAndSettle(TICKET);
        queue.retry(lease().get(0), clock.instant(), "429", false);

        assertThat(lease()).extracting(Leased::attempts).containsExactly(0);
    }

    @Test
    void a_buried_ticket_is_listed_and_can_be_replayed() {
        markAndSettle(TICKET);
        queue.bury(lease().get(0), clock.instant(), "403 on \0 PUT");

        assertThat(deadLetters.list(10)).singleElement().satisfies(letter -> {
            assertThat(letter.ticket()).isEqualTo(TICKET);
            assertThat(letter.lastError()).isEqualTo("403 on  PUT");
            assertThat(letter.failedAt()).isEqualTo(clock.instant());
        });
        assertThat(lease()).isEmpty();

        assertThat(deadLetters.replay(deadLetters.list(1).get(0).id(), By.SERVICE, clock.instant()))
                .isTrue();
        assertThat(deadLetters.list(10)).isEmpty();
        assertThat(lease()).extracting(Leased::ticket).containsExactly(TICKET);
    }

    @Test
    void there_is_one_dead_letter_a_ticket_and_a_later_success_answers_it() {
        for (int i = 0; i < 2; i++) {
            markAndSettle(TICKET);
            queue.bury(lease().get(0), clock.instant(), "error " + i);
        }
        assertThat(deadLetters.list(10))
                .singleElement()
                .satisfies(letter -> assertThat(letter.lastError()).isEqualTo("error 1"));

        markAndSettle(TICKET);
        queue.complete(lease().get(0), clock.instant());
        assertThat(deadLetters.list(10)).isEmpty();
    }

    @Test
    void a_ticket_that_changed_while_it_failed_for_good_gets_a_fresh_start() {
        markAndSettle(TICKET);
        Leased leased = lease().get(0);
        mark(TICKET);
        queue.bury(leased, clock.instant(), "400");

        assertThat(deadLetters.list(10)).isEmpty();
        clock.advance(SETTLE);
        assertThat(lease()).extracting(Leased::attempts).containsExactly(0);
    }

    @Test
    void all_dead_letters_can_be_replayed_at_once() {
        List<TicketRef> tickets = tickets(25);
        queue.mark(tickets, clock.instant(), clock.instant());
        lease().forEach(leased -> queue.bury(leased, clock.instant(), "500"));

        assertThat(deadLetters.replayAll(By.SERVICE, clock.instant())).isEqualTo(25);
        assertThat(lease()).hasSize(25);
    }

    @Test
    void a_lease_given_back_is_free_at_once() {
        markAndSettle(TICKET);
        queue.giveBack(lease(), clock.instant());

        assertThat(otherReplica.lease(clock.instant(), until(), 10, Set.of()))
                .extracting(Leased::attempts)
                .containsExactly(0);
    }

    @Test
    void a_paused_trackers_tickets_wait_while_others_go_on() {
        TicketRef other = new TicketRef("dc", "20001");
        queue.mark(List.of(TICKET, other), clock.instant(), clock.instant());

        assertThat(queue.lease(clock.instant(), until(), 10, Set.of("cloud")))
                .extracting(Leased::ticket)
                .containsExactly(other);
    }

    @Test
    void the_longest_due_tickets_come_first_and_no_more_than_asked_for() {
        for (TicketRef ticket : tickets(5)) {
            mark(ticket);
            clock.advance(Duration.ofSeconds(1));
        }
        clock.advance(SETTLE);

        assertThat(queue.lease(clock.instant(), until(), 2, Set.of()))
                .extracting(leased -> leased.ticket().idOrKey())
                .containsExactlyInAnyOrder("0", "1");
    }

    @Test
    void the_backlog_tells_how_much_waits_and_how_late_it_is() {
        mark(TICKET);
        clock.advance(SETTLE.plusSeconds(30));

        assertThat(queue.backlog(clock.instant())).isEqualTo(new Backlog(1, Duration.ofSeconds(30), 0));
    }

    @Test
    void the_backlog_can_be_read_as_gauges() {
        mark(TICKET);
        clock.advance(SETTLE.plusSeconds(30));
        MetricRegistry registry = new MetricRegistry();
        BacklogGauges.register(registry, queue, clock);

        assertThat(registry.getGauges().get("work.waiting").getValue()).isEqualTo(1L);
        assertThat(registry.getGauges().get("work.lagSeconds").getValue()).isEqualTo(30L);
        assertThat(registry.getGauges().get("work.deadLetters").getValue()).isEqualTo(0L);
    }

    private void mark(TicketRef ticket) {
        queue.mark(List.of(ticket), clock.instant(), clock.instant().plus(SETTLE));
    }

    private void markAndSettle(TicketRef ticket) {
        mark(ticket);
        clock.advance(SETTLE);
    }

    private List<Leased> lease() {
        return queue.lease(clock.instant(), until(), 100, Set.of());
    }

    private java.time.Instant until() {
        return clock.instant().plus(LEASE);
    }

    private static List<TicketRef> tickets(int count) {
        Collection<TicketRef> tickets = IntStream.range(0, count)
                .mapToObj(i -> new TicketRef("cloud", "" + i))
                .toList();
        return List.copyOf(tickets);
    }
}
