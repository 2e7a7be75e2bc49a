package dev.handoff.server.handoff;

import static dev.handoff.server.handoff.HandoffScene.REF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.handoff.server.handoff.Handoffs.Appended;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClerkTest {

    @Test
    void two_people_acting_at_once_never_lose_an_action() throws Exception {
        Handoffs store = new HandoffsInMemory();
        Clerk clerk = new Clerk(store);
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Callable<Clerk.Entry>> acts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Door door = Door.api("r" + i);
            acts.add(() -> clerk.enter(REF, ledger -> new Outcome.Taken(List.of(help(door)))));
        }

        List<Future<Clerk.Entry>> entries = people.invokeAll(acts);
        people.shutdown();

        assertThat(people.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        for (Future<Clerk.Entry> entry : entries) {
            assertThat(entry.get().outcome()).isInstanceOf(Outcome.Taken.class);
        }
        assertThat(store.load(REF).events())
                .extracting(event -> event.stamp().door())
                .doesNotHaveDuplicates();
        assertThat(store.load(REF).version()).isEqualTo(200);
    }

    @Test
    void whoever_is_overtaken_decides_anew() {
        Handoffs store = new HandoffsInMemory();
        List<Long> seen = new ArrayList<>();

        Clerk.Entry entry = new Clerk(store).enter(REF, ledger -> {
            seen.add(ledger.version());
            if (seen.size() == 1) {
                store.append(REF, 0, List.of(help(Door.api("faster"))));
            }
            return new Outcome.Taken(List.of(help(Door.api("slower"))));
        });

        assertThat(seen).containsExactly(0L, 1L);
        assertThat(entry.ledger()).isEqualTo(store.load(REF));
    }

    @Test
    void the_same_comment_read_by_two_replicas_is_taken_once() {
        Handoffs store = new HandoffsInMemory();
        Outcome taken = new Outcome.Taken(List.of(help(Door.api("c1"))));

        assertThat(new Clerk(store).enter(REF, ledger -> taken).outcome()).isEqualTo(taken);
        assertThat(new Clerk(store).enter(REF, ledger -> taken).outcome()).isEqualTo(new Outcome.AlreadyTaken());
        assertThat(store.load(REF).version()).isEqualTo(1);
    }

    @Test
    void nothing_to_do_is_not_written() {
        Handoffs store = new HandoffsInMemory();

        new Clerk(store).observe(REF, ledger -> List.of());

        assertThat(store.load(REF).events()).isEmpty();
    }

    @Test
    void a_store_that_always_refuses_is_reported() {
        Handoffs broken = new Handoffs() {
            @Override
            public Ledger load(TicketRef ticket) {
                return Ledger.empty(ticket);
            }

            @Override
            public Appended append(TicketRef ticket, long expected, List<Event> events) {
                return Appended.OVERTAKEN;
            }
        };

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        new Clerk(broken).enter(REF, ledger -> new Outcome.Taken(List.of(help(Door.api("1"))))))
                .withMessageContaining("ticket 10001 was overtaken 50 times");
    }

    private static Event help(Door door) {
        return new Event.HelpAsked(new Stamp(0, Instant.parse("2026-11-10T10:00:00Z"), Who.HANDOFF, door));
    }
}
