package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import dev.handoff.server.audit.By;
import dev.handoff.server.intake.BackOff;
import dev.handoff.server.intake.IntakeMetrics;
import dev.handoff.server.intake.TicketHandler;
import dev.handoff.server.intake.WorkerSettings;
import dev.handoff.server.intake.Workers;
import dev.handoff.server.ticket.TicketRef;
import dev.handoff.server.ticket.TrackerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private static final TicketRef TICKET = new TicketRef("cloud", "10001");
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final SettableClock clock = new SettableClock();
    private final DatabaseSettings settings = TestDatabase.freshSettings();
    private final Database database = Database.open(settings);
    private final PostgresWorkQueue queue = new PostgresWorkQueue(database);
    private final PostgresDeadLetters deadLetters = new PostgresDeadLetters(database);
    private final MetricRegistry metrics = new MetricRegistry();
    private final List<Workers> replicas = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (Workers workers : replicas) {
            workers.stop();
        }
        database.close();
    }

    @Test
    void a_marked_ticket_is_handled_once() throws Exception {
        ConcurrentLinkedQueue<TicketRef> handled = new ConcurrentLinkedQueue<>();
        start((ticket, lease) -> handled.add(ticket));
        mark(TICKET);

        Await.until("it is counted", () -> metrics.meter("work.handled").getCount() == 1);
        assertThat(handled).containsExactly(TICKET);
        assertThat(idle()).isTrue();
    }

    @Test
    void no_ticket_is_handled_by_two_at_a_time_and_the_last_mark_is_seen() throws Exception {
        Map<TicketRef, AtomicInteger> inside = new ConcurrentHashMap<>();
        Map<TicketRef, AtomicInteger> written = new ConcurrentHashMap<>();
        Map<TicketRef, Integer> seen = new ConcurrentHashMap<>();
        AtomicInteger clashes = new AtomicInteger();
        TicketHandler handler = (ticket, lease) -> {
            AtomicInteger within = inside.computeIfAbsent(ticket, t -> new AtomicInteger());
            if (within.incrementAndGet() > 1) {
                clashes.incrementAndGet();
            }
            seen.put(ticket, written.get(ticket).get());
            Thread.yield();
            within.decrementAndGet();
        };
        start(handler);
        start(handler);
        List<TicketRef> tickets = IntStream.range(0, 8)
                .mapToObj(i -> new TicketRef("cloud", "" + i))
                .toList();
        tickets.forEach(ticket -> written.put(ticket, new AtomicInteger()));

        atOnce(400, i -> {
            TicketRef ticket = tickets.get(i % 8);
            written.get(ticket).incrementAndGet();
            mark(ticket);
        });

        Await.until("the queue is empty", this::idle);
        assertThat(clashes).hasValue(0);
        assertThat(seen.values()).containsOnly(50);
    }

    @Test
    void a_ticket_that_fails_is_tried_again_after_its_back_off_and_then_succeeds() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        start((ticket, lease) -> {
            if (calls.incrementAndGet() == 1) {
                throw new TrackerException.Conflict("PUT issue/HOM-1: 409");
            }
        });
        mark(TICKET);
        Await.until("it failed once", () -> metrics.meter("work.failed").getCount() == 1);
        assertThat(calls).hasValue(1);

        clock.advance(Duration.ofSeconds(2));
        Await.until("the queue is empty", this::idle);
        assertThat(calls).hasValue(2);
        assertThat(deadLetters.list(10)).isEmpty();
    }

    @Test
    void a_refusal_becomes_a_dead_letter_at_once_and_its_replay_is_handled() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        start((ticket, lease) -> {
            if (calls.incrementAndGet() == 1) {
                throw new TrackerException.Forbidden("POST issue/HOM-1/comment: 403");
            }
        });
        mark(TICKET);
        Await.until("it is a dead letter", () -> !deadLetters.list(1).isEmpty());
        assertThat(deadLetters.list(1).get(0).lastError()).isEqualTo("POST issue/HOM-1/comment: 403");

        deadLetters.replayAll(By.SERVICE, clock.instant());
        Await.until("the queue is empty", () -> calls.get() == 2 && idle());
    }

    @Test
    void after_its_last_attempt_a_ticket_becomes_a_dead_letter() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        start((ticket, lease) -> {
            calls.incrementAndGet();
            throw new IllegalStateException("a fault of ours");
        });
        mark(TICKET);

        Await.until("it is a dead letter", () -> {
            clock.advance(Duration.ofSeconds(1));
            return !deadLetters.list(1).isEmpty();
        });
        assertThat(calls).hasValue(3);
        assertThat(deadLetters.list(1).get(0).attempts()).isEqualTo(3);
    }

    @Test
    void a_deleted_ticket_is_dropped_quietly() throws Exception {
        start((ticket, lease) -> {
            throw new TrackerException.NotFound("GET issue/10001: 404");
        });
        mark(TICKET);

        Await.until("the queue is empty", this::idle);
        assertThat(deadLetters.list(10)).isEmpty();
        assertThat(metrics.meter("work.failed").getCount()).isZero();
    }

    @Test
    void a_tracker_that_asks_to_slow_down_is_left_alone_as_long_as_it_asked() throws Exception {
        ConcurrentLinkedQueue<TicketRef> calls = new ConcurrentLinkedQueue<>();
        start((ticket, lease) -> {
            calls.add(ticket);
            if (ticket.equals(TICKET)) {
                throw new TrackerException.RateLimited("429", Duration.ofSeconds(90));
            }
        });
        mark(TICKET);
        Await.until("it was told to wait", () -> metrics.meter("work.failed").getCount() == 1);
        mark(new TicketRef("cloud", "10002"));
        mark(new TicketRef("dc", "20001"));

        Await.until("the other tracker's ticket is handled", () -> calls.size() == 2);
        assertThat(calls).containsExactly(TICKET, new TicketRef("dc", "20001"));
        Await.until("it is done", () -> queue.backlog(clock.instant()).waiting() == 2);
        clock.advance(Duration.ofSeconds(89));
        assertThat(queue.backlog(clock.instant()).waiting()).isEqualTo(2);
        clock.advance(Duration.ofSeconds(1));
        Await.until("it is handled after the pause", () -> calls.contains(new TicketRef("cloud", "10002")));
    }

    @Test
    void a_slow_ticket_keeps_its_lease() throws Exception {
        CountDownLatch finish = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        Duration shortLease = Duration.ofMillis(300);
        start(shortLease, (ticket, lease) -> {
            calls.incrementAndGet();
            await(finish);
        });
        mark(TICKET);
        Await.until("it is being handled", () -> calls.get() == 1);

        for (int i = 1; i <= 4; i++) {
            java.time.Instant before = leaseEnd();
            clock.advance(shortLease.dividedBy(2));
            Await.until("the lease is renewed", () -> leaseEnd().isAfter(before));
        }
        finish.countDown();

        Await.until("the queue is empty", this::idle);
        assertThat(calls).hasValue(1);
    }

    @Test
    void a_handler_whose_lease_was_taken_over_is_told_before_it_writes() throws Exception {
        CountDownLatch stalled = new CountDownLatch(1);
        AtomicInteger writes = new AtomicInteger();
        AtomicInteger calls = new AtomicInteger();
        start((ticket, lease) -> {
            if (calls.incrementAndGet() == 1) {
                await(stalled);
            }
            lease.renew();
            writes.incrementAndGet();
        });
        mark(TICKET);
        Await.until("it is being handled", () -> calls.get() == 1);

        clock.advance(LEASE);
        Await.until("the other attempt is done", () -> writes.get() == 1);
        stalled.countDown();

        Await.until("the queue is empty", this::idle);
        replicas.remove(0).stop();
        assertThat(calls).hasValue(2);
        assertThat(writes).hasValue(1);
    }

    @Test
    void stopping_finishes_the_ticket_in_hand_and_gives_the_others_back() throws Exception {
        CountDownLatch finish = new CountDownLatch(1);
        ConcurrentLinkedQueue<TicketRef> handled = new ConcurrentLinkedQueue<>();
        CountDownLatch begun = new CountDownLatch(2);
        start((ticket, lease) -> {
            begun.countDown();
            await(finish);
            handled.add(ticket);
        });
        queue.mark(
                IntStream.range(0, 10)
                        .mapToObj(i -> new TicketRef("cloud", "" + i))
                        .toList(),
                clock.instant(),
                clock.instant());
        replicas.get(0).wake();
        begun.await();

        ExecutorService stopper = Executors.newSingleThreadExecutor();
        Future<?> stopped = stopper.submit(() -> {
            replicas.get(0).stop();
            return null;
        });
        finish.countDown();
        stopped.get();
        stopper.shutdown();

        assertThat(handled.size()).isBetween(2, 4);
        assertThat(queue.lease(clock.instant(), clock.instant().plus(LEASE), 100, java.util.Set.of()))
                .hasSize(10 - handled.size());
    }

    private java.time.Instant leaseEnd() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select lease_until from work")
                        .mapTo(java.time.Instant.class)
                        .one());
    }

    private void start(TicketHandler handler) {
        start(LEASE, handler);
    }

    private void start(Duration lease, TicketHandler handler) {
        Workers workers = new Workers(
                new PostgresWorkQueue(database),
                handler,
                new WorkerSettings(2, lease, Duration.ofMillis(10), Duration.ofSeconds(20)),
                new BackOff(Duration.ofSeconds(2), Duration.ofMinutes(1), 3, () -> 1.0),
                clock,
                new IntakeMetrics(metrics));
        workers.start();
        replicas.add(workers);
    }

    private void mark(TicketRef ticket) {
        queue.mark(List.of(ticket), clock.instant(), clock.instant());
        replicas.forEach(Workers::wake);
    }

    private boolean idle() {
        return queue.backlog(clock.instant()).waiting() == 0;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void atOnce(int times, java.util.function.IntConsumer call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> futures = new ArrayList<>();
        IntStream.range(0, times).forEach(i -> futures.add(threads.submit(() -> call.accept(i))));
        for (Future<?> future : futures) {
            future.get();
        }
        threads.shutdown();
    }
}
