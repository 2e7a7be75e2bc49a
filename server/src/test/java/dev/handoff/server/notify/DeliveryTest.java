package dev.handoff.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import dev.handoff.server.audit.By;
import dev.handoff.server.notify.DeliveryBook.Entry;
import dev.handoff.server.notify.DeliveryBook.State;
import dev.handoff.server.outside.Reach;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.PostgresDeliveries;
import dev.handoff.server.store.PostgresDeliveryBook;
import dev.handoff.server.store.PostgresOutbox;
import dev.handoff.server.store.SettableClock;
import dev.handoff.server.store.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From the outbox to a listener, on a real database, with a clock that only moves by hand. */
class DeliveryTest {

    private static final By ADMIN = By.api("token:1", "an admin");

    private final SettableClock clock = new SettableClock();
    private final Database database = TestDatabase.fresh();
    private final DeliveryBook book = new PostgresDeliveryBook(database);
    private final MetricRegistry registry = new MetricRegistry();
    private final Listener ci;
    private final Listener chat;

    DeliveryTest() throws Exception {
        ci = new Listener();
        chat = new Listener();
    }

    @AfterEach
    void close() {
        ci.close();
        chat.close();
        database.close();
    }

    @Test
    void each_subscriber_hears_once_and_under_the_same_id() {
        Courier courier = replica();
        announce("W46");

        work(courier);

        assertThat(ci.types()).containsExactly("report.published");
        assertThat(chat.types()).containsExactly("report.published");
        assertThat(ci.heard().get(0).id())
                .isEqualTo(chat.heard().get(0).id())
                .startsWith("msg_")
                .doesNotContain(".");
        assertThat(book.list(State.DELIVERED, null, null, 10)).hasSize(2);
        assertThat(registry.meter("webhooks.delivered").getCount()).isEqualTo(2);
    }

    @Test
    void what_is_announced_twice_is_sent_once() {
        Courier courier = replica();
        announce("W46");
        announce("W46");

        work(courier);

        assertThat(ci.heard()).hasSize(1);
    }

    @Test
    void what_fails_is_tried_again_by_the_schedule_under_the_same_id_and_then_becomes_a_dead_letter() {
        Courier courier = replica();
        announce("W46");
        List<Duration> after = new ArrayList<>();
        Instant start = clock.instant();
        int heard = 0;
        ci.answering(500, 500, 500, 500, 500, 500, 500, 500, 500, 500);
        for (int step = 0; step < 400 && dead().isEmpty(); step++) {
            work(courier);
            if (ci.heard().size() > heard) {
                heard = ci.heard().size();
                after.add(Duration.between(start, clock.instant()));
            }
            Instant due = book.list(State.WAITING, "ci", null, 1).stream()
                    .map(Entry::due)
                    .findFirst()
                    .orElse(clock.instant());
            clock.advance(Duration.between(clock.instant(), due));
        }

        assertThat(after)
                .extracting(Duration::toSeconds)
                .containsExactly(0L, 5L, 305L, 2105L, 9305L, 27305L, 63305L, 113705L, 185705L, 272105L);
        assertThat(ci.heard().stream().map(Listener.Heard::id).distinct()).hasSize(1);
        assertThat(ci.heard().stream().map(Listener.Heard::timestamp).distinct())
                .hasSize(10);
        assertThat(dead()).singleElement().satisfies(it -> {
            assertThat(it.attempts()).isEqualTo(10);
            assertThat(it.error()).isEqualTo("it answered 500");
            assertThat(it.finished()).isEqualTo(clock.instant());
        });
        assertThat(chat.heard()).hasSize(1);
    }

    @Test
    void a_dead_letter_is_sent_again_when_somebody_replays_it() {
        Courier courier = replica();
        bury(courier, "W46");
        bury(courier, "W47");
        Entry first = dead().get(1);

        assertThat(book.replay(first.id(), ADMIN, clock.instant())).isTrue();
        assertThat(book.replay(first.id(), ADMIN, clock.instant())).isFalse();
        int before = ci.heard().size();
        work(courier);

        assertThat(ci.heard()).hasSize(before + 1);
        assertThat(ci.heard().get(before).id()).isEqualTo(first.event());
        assertThat(book.replayDead("chat", ADMIN, clock.instant())).isZero();
        assertThat(book.replayDead("ci", ADMIN, clock.instant())).isEqualTo(1);
        work(courier);
        assertThat(dead()).isEmpty();
    }

    @Test
    void a_subscriber_that_answers_410_gets_nothing_more_until_it_is_resumed() {
        Courier courier = replica();
        ci.answering(410);
        announce("W46");
        announce("W47");
        work(courier);
        announce("W48");
        work(courier);

        assertThat(ci.heard()).hasSize(1);
        assertThat(dead()).hasSize(2).extracting(Entry::error).allMatch(it -> it.contains("410"));
        assertThat(book.standings().get("ci").gone()).isEqualTo(clock.instant());
        assertThat(chat.heard()).hasSize(3);

        book.resume("ci", ADMIN, clock.instant());
        announce("W49");
        work(courier);
        assertThat(ci.heard()).hasSize(2);
    }

    @Test
    void a_subscriber_that_is_gone_comes_back_with_another_address() throws Exception {
        Courier courier = replica();
        ci.answering(410);
        announce("W46");
        work(courier);
        replica();
        assertThat(book.standings().get("ci").gone()).isNotNull();

        try (Listener moved = new Listener()) {
            Courier restarted = replica(subscriber("ci", moved.url()));
            assertThat(book.standings().get("ci").gone()).isNull();
            announce("W47");
            work(restarted);

            assertThat(moved.heard()).hasSize(1);
        }
    }

    @Test
    void what_happens_during_a_pause_is_sent_after_it() {
        Courier courier = replica();
        book.pause("ci", ADMIN, clock.instant());
        announce("W46");
        work(courier);
        assertThat(ci.heard()).isEmpty();
        assertThat(book.standings().get("ci").waiting()).isEqualTo(1);

        clock.advance(Duration.ofHours(3));
        assertThat(book.backlog(clock.instant())).isEqualTo(new DeliveryBook.Backlog(1, Duration.ofHours(3), 0));
        book.resume("ci", ADMIN, clock.instant());
        work(courier);
        assertThat(ci.heard()).hasSize(1);
    }

    @Test
    void who_asks_to_be_spared_gets_nothing_at_all_for_that_long() {
        Courier courier = replica();
        ci.answering(new Listener.Answer(429, Map.of("Retry-After", "120"), ""));
        announce("W46");
        work(courier);
        announce("W47");
        work(courier);
        assertThat(ci.heard()).hasSize(1);

        clock.advance(Duration.ofSeconds(119));
        work(courier);
        assertThat(ci.heard()).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        work(courier);
        assertThat(ci.heard()).hasSize(3);
    }

    @Test
    void what_a_replica_had_in_hand_when_it_died_is_sent_by_another_after_the_lease() {
        Deliveries dying = new PostgresDeliveries(database);
        Courier other = replica();
        announce("W46");
        Instant until = clock.instant().plusSeconds(100);
        Letter lost = dying.lease(clock.instant(), until, List.of("ci")).orElseThrow();
        work(other);
        assertThat(ci.heard()).isEmpty();

        clock.advance(Duration.ofSeconds(100));
        work(other);
        assertThat(ci.heard()).extracting(Listener.Heard::id).containsExactly(lost.event());

        dying.retry(lost, clock.instant(), "too late");
        work(other);
        assertThat(ci.heard()).hasSize(1);
    }

    @Test
    @Timeout(60)
    void replicas_never_have_the_same_delivery_in_hand_at_once() throws Exception {
        Set<String> inHand = ConcurrentHashMap.newKeySet();
        AtomicInteger collisions = new AtomicInteger();
        List<Letter> seen = Collections.synchronizedList(new ArrayList<>());
        replica();
        for (int i = 0; i < 60; i++) {
            announce("report-" + i);
        }
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Deliveries deliveries = new PostgresDeliveries(database);
            threads.add(new Thread(() -> drain(deliveries, inHand, collisions, seen)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(collisions).hasValue(0);
        assertThat(seen).hasSize(120).allMatch(letter -> letter.attempts() == 1);
        assertThat(new HashSet<>(seen)).hasSize(120);
    }

    private void drain(Deliveries deliveries, Set<String> inHand, AtomicInteger collisions, List<Letter> seen) {
        Instant until = clock.instant().plusSeconds(100);
        while (seen.size() < 120) {
            deliveries.lease(clock.instant(), until, List.of("ci", "chat")).ifPresent(letter -> {
                if (!inHand.add(letter.toString())) {
                    collisions.incrementAndGet();
                }
                seen.add(letter);
                inHand.remove(letter.toString());
                deliveries.delivered(letter, clock.instant());
            });
        }
    }

    @Test
    void what_was_delivered_is_forgotten_in_time_and_what_was_given_up_on_is_not() {
        Courier courier = replica();
        bury(courier, "W46");
        clock.advance(Duration.ofDays(31));

        book.forget(clock.instant().minus(Duration.ofDays(30)), List.of("ci", "chat"));
        assertThat(book.list(State.DELIVERED, null, null, 10)).isEmpty();
        assertThat(dead()).hasSize(1);

        book.forget(clock.instant().minus(Duration.ofDays(30)), List.of("chat"));
        assertThat(dead()).isEmpty();
    }

    private void bury(Courier courier, String report) {
        announce(report);
        ci.answering(500);
        work(courier);
        Deliveries deliveries = new PostgresDeliveries(database);
        clock.advance(Duration.ofSeconds(5));
        Instant until = clock.instant().plusSeconds(100);
        deliveries
                .lease(clock.instant(), until, List.of("ci"))
                .ifPresent(letter -> deliveries.bury(letter, clock.instant(), "it answered 500"));
    }

    private List<Entry> dead() {
        return book.list(State.DEAD, null, null, 10);
    }

    private static void work(Courier courier) {
        while (courier.deliverNext()) {
            // the next one
        }
    }

    private void announce(String report) {
        LocalDate day = LocalDate.of(2026, 11, 15);
        new PostgresOutbox(database, new Newsroom(subscribers(), TicketFacts.Pages.NONE), clock)
                .announce(Outgoing.reportPublished(report, clock.instant(), day.minusDays(6), day, null));
    }

    private List<Subscriber> subscribers() {
        return List.of(subscriber("ci", ci.url()), subscriber("chat", chat.url()));
    }

    private static Subscriber subscriber(String name, URI url) {
        return new Subscriber(name, url, List.of(SigningSecret.of(Listener.SECRET)), Filter.EVERYTHING);
    }

    private Courier replica() {
        return replica(subscribers().toArray(Subscriber[]::new));
    }

    private Courier replica(Subscriber... subscribers) {
        List<Integer> ports =
                List.of(subscribers).stream().map(Subscriber::port).toList();
        WebhookSettings settings = new WebhookSettings(
                List.of(subscribers),
                Reach.of(List.of("127.0.0.1"), List.of(), ports),
                Duration.ofSeconds(20),
                Duration.ofDays(30));
        Deliveries deliveries = new PostgresDeliveries(database);
        deliveries.know(settings.subscribers());
        return new Courier(
                settings,
                deliveries,
                new Postman(settings),
                new RetrySchedule(() -> 0),
                new WebhookMetrics(registry),
                clock);
    }
}
