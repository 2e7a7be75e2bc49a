package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handoff.server.intake.Arrival;
import dev.handoff.server.intake.Inbox;
import dev.handoff.server.intake.Inbox.Receipt;
import dev.handoff.server.intake.WorkQueue.Leased;
import dev.handoff.server.ticket.TicketRef;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxTest {

    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");

    private final Database database = TestDatabase.fresh();
    private final PostgresInbox inbox = new PostgresInbox(database, Duration.ofSeconds(20));
    private final PostgresWorkQueue queue = new PostgresWorkQueue(database);

    @AfterEach
    void close() {
        inbox.close();
        database.close();
    }

    @Test
    void an_accepted_delivery_is_kept_as_it_came_and_marks_its_ticket() {
        assertThat(inbox.accept(arrival("10001", "d-1"))).isEqualTo(Receipt.KEPT);

        assertThat(query("select convert_from(body, 'UTF8') from inbox")).containsExactly("body of d-1");
        assertThat(tickets()).containsExactly("10001");
    }

    @Test
    void a_repeated_delivery_is_accepted_and_marks_nothing() {
        inbox.accept(arrival("10001", "d-1"));
        queue.complete(lease().get(0), NOW);

        assertThat(inbox.accept(arrival("10001", "d-1"))).isEqualTo(Receipt.DUPLICATE);

        assertThat(tickets()).isEmpty();
        assertThat(query("select identity from inbox")).containsExactly("d-1");
    }

    @Test
    void the_same_identity_of_another_tracker_is_another_delivery() {
        inbox.accept(arrival("10001", "d-1"));

        assertThat(inbox.accept(new Arrival(new TicketRef("dc", "10001"), "d-1", "e", new byte[0], NOW, NOW)))
                .isEqualTo(Receipt.KEPT);
    }

    @Test
    void a_delivery_that_knows_only_the_key_marks_the_ticket_by_its_id() {
        new PostgresSweepLog(database).handled(new TicketRef("cloud", "10001"), "HOM-1", NOW);

        inbox.accept(arrival("HOM-1", "d-1"));
        inbox.accept(arrival("10001", "d-2"));
        inbox.accept(arrival("HOM-2", "d-3"));

        assertThat(tickets()).containsExactlyInAnyOrder("10001", "HOM-2");
    }

    @Test
    void a_thousand_deliveries_at_once_are_all_kept_and_each_ticket_waits_once() throws Exception {
        List<Receipt> receipts = atOnce(IntStream.range(0, 1_000)
                .mapToObj(i -> (Callable<Receipt>) () -> inbox.accept(arrival("1000" + i % 10, "d-" + i)))
                .toList());

        assertThat(receipts).hasSize(1_000).containsOnly(Receipt.KEPT);
        assertThat(query("select count(*)::text from inbox")).containsExactly("1000");
        assertThat(tickets()).hasSize(10);
    }

    @Test
    void of_equal_deliveries_at_the_same_moment_exactly_one_is_kept() throws Exception {
        List<Receipt> receipts = atOnce(IntStream.range(0, 100)
                .mapToObj(i -> (Callable<Receipt>) () -> inbox.accept(arrival("10001", "d-1")))
                .toList());

        assertThat(receipts).filteredOn(receipt -> receipt == Receipt.KEPT).hasSize(1);
        assertThat(query("select version::text from work")).containsExactly("1");
    }

    @Test
    void a_delivery_the_database_cannot_hold_does_not_spoil_its_neighbours() throws Exception {
        List<Callable<String>> deliveries = IntStream.range(0, 60)
                .mapToObj(i -> (Callable<String>) () -> tryToAccept(i == 30 ? "d-\0" : "d-" + i))
                .toList();

        assertThat(atOnce(deliveries)).filteredOn("KEPT"::equals).hasSize(59);
    }

    @Test
    void a_delivery_that_cannot_be_stored_is_not_acknowledged() {
        database.close();

        assertThatThrownBy(() -> inbox.accept(arrival("10001", "d-1")))
                .isInstanceOf(Inbox.Unavailable.class)
                .hasMessageContaining("did not keep a delivery");
    }

    @Test
    void two_replicas_accept_for_the_same_tickets_without_waiting_for_each_other_in_a_circle() throws Exception {
        DatabaseSettings shared = TestDatabase.freshSettings();
        try (Database one = Database.open(shared);
                Database two = Database.open(shared);
                PostgresInbox first = new PostgresInbox(one, Duration.ofSeconds(20));
                PostgresInbox second = new PostgresInbox(two, Duration.ofSeconds(20))) {
            List<Receipt> receipts = atOnce(IntStream.range(0, 2_000)
                    .mapToObj(i -> (Callable<Receipt>)
                            () -> (i % 2 == 0 ? first : second).accept(arrival("" + i % 50, "d-" + i * 7919 % 1_500)))
                    .toList());

            assertThat(receipts).filteredOn(receipt -> receipt == Receipt.KEPT).hasSize(1_500);
        }
    }

    private String tryToAccept(String identity) {
        try {
            return inbox.accept(arrival("10001", identity)).name();
        } catch (Inbox.Unavailable e) {
            return "refused";
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try {
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private static Arrival arrival(String ticket, String identity) {
        byte[] body = ("body of " + identity).getBytes(StandardCharsets.UTF_8);
        return new Arrival(new TicketRef("cloud", ticket), identity, "jira:issue_updated", body, NOW, NOW);
    }

    private List<Leased> lease() {
        return queue.lease(NOW, NOW.plusSeconds(60), 100, Set.of());
    }

    private List<String> tickets() {
        return lease().stream().map(leased -> leased.ticket().idOrKey()).toList();
    }

    private List<String> query(String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
