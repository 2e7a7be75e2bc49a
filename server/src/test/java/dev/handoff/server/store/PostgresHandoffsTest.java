package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handoff.server.api.HandoffSearch;
import dev.handoff.server.api.Where;
import dev.handoff.server.context.Item;
import dev.handoff.server.handoff.Addressee;
import dev.handoff.server.handoff.Clerk;
import dev.handoff.server.handoff.Door;
import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.Handoffs.Appended;
import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.handoff.Outcome;
import dev.handoff.server.handoff.Stamp;
import dev.handoff.server.handoff.Told.Call;
import dev.handoff.server.handoff.Who;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresHandoffsTest {

    private static final TicketRef REF = new TicketRef("firm", "10001");
    private static final Who ANNA = new Who("anna", "Anna Smith");
    private static final Instant NOW = Instant.parse("2026-11-10T10:00:00.123456789Z");

    private final Database database = TestDatabase.fresh();
    private final PostgresHandoffs handoffs = new PostgresHandoffs(database);
    private final AuditTrail audit = new AuditTrail(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_is_appended_is_loaded_in_its_order() {
        Event waived = waived("w", "only our own team\u0000 sees „this”");
        assertThat(handoffs.append(REF, 0, List.of(waived, help("w")))).isEqualTo(Appended.DONE);
        assertThat(handoffs.append(REF, 2, List.of(help("h")))).isEqualTo(Appended.DONE);

        assertThat(handoffs.load(REF)).isEqualTo(new Ledger(REF, List.of(waived, help("w"), help("h"))));
        assertThat(handoffs.load(new TicketRef("other", "10001")).events()).isEmpty();
    }

    @Test
    void who_was_overtaken_is_told_before_the_door_is_looked_at() {
        handoffs.append(REF, 0, List.of(help("1")));

        assertThat(handoffs.append(REF, 0, List.of(help("1")))).isEqualTo(Appended.OVERTAKEN);
        assertThat(handoffs.append(REF, 1, List.of(help("1")))).isEqualTo(Appended.TAKEN_BEFORE);
        assertThat(handoffs.load(REF).version()).isEqualTo(1);
        holds(1);
    }

    @Test
    void people_acting_at_once_on_two_replicas_never_lose_an_action() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Callable<Clerk.Entry>> acts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Clerk clerk = new Clerk(new PostgresHandoffs(database));
            TicketRef ticket = i % 4 == 0 ? new TicketRef("firm", "10002") : REF;
            Event event = help("r" + i);
            acts.add(() -> clerk.enter(ticket, ledger -> new Outcome.Taken(List.of(event))));
        }
        for (Future<Clerk.Entry> entry : people.invokeAll(acts)) {
            assertThat(entry.get().outcome()).isInstanceOf(Outcome.Taken.class);
        }
        people.shutdown();

        assertThat(handoffs.load(REF).version()).isEqualTo(30);
        holds(40);
    }

    @Test
    void hand_offs_of_before_they_could_be_searched_are_caught_up_with() throws Exception {
        Stamp stamp = new Stamp(1, NOW, ANNA, Door.api("o"));
        handoffs.append(
                REF,
                0,
                List.of(new Event.Offered(stamp, new Direction("UK", "PL"), "assigned to somebody at PL", false, "7")));
        new Assessments(database)
                .keep(new FrozenAssessment(
                        REF,
                        new TicketKey("HOM-1"),
                        NOW,
                        "story",
                        "UK",
                        "PL",
                        false,
                        List.of(),
                        "hash",
                        "{\"sources\":[]}"));
        execute("truncate handoff_state");
        PostgresHandoffSearch search = new PostgresHandoffSearch(database);
        assertThat(search.handoffs(everything(), null, 10)).isEmpty();

        handoffs.catchUp();
        handoffs.catchUp();

        assertThat(search.handoffs(everything(), null, 10))
                .singleElement()
                .satisfies(found -> assertThat(found.value().stage()).isEqualTo("offered"));
    }

    @Test
    void only_tickets_on_which_a_question_stands_open_are_looked_at_again_and_again() {
        TicketRef answered = new TicketRef("firm", "10002");
        handoffs.append(REF, 0, List.of(offered(1), asked(1)));
        handoffs.append(answered, 0, List.of(offered(1), asked(1)));
        assertThat(handoffs.questioned(NOW)).containsExactlyInAnyOrder(REF, answered);
        assertThat(handoffs.questioned(NOW.plusSeconds(1))).isEmpty();

        handoffs.append(answered, 2, List.of(new Event.Replied(stamp(1, "reply"), "q", "All renewing drivers.")));
        assertThat(handoffs.questioned(NOW)).containsExactly(REF);

        handoffs.append(REF, 2, List.of(offered(2)));
        assertThat(handoffs.questioned(NOW)).isEmpty();
    }

    private static Event offered(int number) {
        return new Event.Offered(
                stamp(number, "offer"), new Direction("UK", "PL"), "assigned to somebody at PL", false, "7");
    }

    private static Event asked(int number) {
        return new Event.Asked(
                stamp(number, "ask"),
                "q",
                Item.WHO,
                "Who is it for?",
                new Addressee(ANNA, "UK", Addressee.Role.OWNER, null));
    }

    private static Stamp stamp(int number, String door) {
        return new Stamp(number, NOW, ANNA, Door.api(door + number));
    }

    private static HandoffSearch.Criteria everything() {
        return new HandoffSearch.Criteria(null, Where.of(null, "PL", null), List.of(), null);
    }

    @Test
    void history_cannot_be_rewritten() {
        handoffs.append(REF, 0, List.of(help("1")));

        for (String sql : List.of(
                "update audit set why = 'x'",
                "delete from audit",
                "update handoff_event set body = '{}'",
                "delete from handoff_event")) {
            assertThatThrownBy(() -> execute(sql)).hasMessageContaining("is append-only");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set why = 'HARM: somebody else said so' where sequence = 2",
                "update audit set who = 'ben Ben Jones' where sequence = 2",
                "update audit set at = at + interval '1 second' where sequence = 2",
                "update audit set door = 'api:1' where sequence = 3",
                "delete from audit where sequence = 2",
                "delete from audit where sequence = 3"
            })
    void one_row_that_was_tampered_with_is_found(String sql) {
        handoffs.append(REF, 0, List.of(help("1")));
        handoffs.append(REF, 1, List.of(waived("2", "nobody outside sees this"), help("2")));
        holds(3);

        execute("alter table audit disable trigger audit_is_append_only");
        try {
            execute(sql);
        } finally {
            execute("alter table audit enable trigger audit_is_append_only");
        }

        assertThat(audit.verify().problem()).isNotNull();
    }

    @Test
    void who_was_told_is_remembered_by_event_and_by_person() {
        PostgresTold told = new PostgresTold(database);
        Call call = Call.of(3, ANNA);

        told.tell(REF, call, true, NOW);
        told.tell(REF, call, true, NOW.plusSeconds(1));
        told.tell(REF, Call.of(4, ANNA), false, NOW);

        assertThat(told.on(REF)).containsExactlyInAnyOrder(call, Call.of(4, ANNA));
        assertThat(told.notified(ANNA, NOW.minusSeconds(1))).isEqualTo(1);
        assertThat(told.notified(ANNA, NOW.plusSeconds(1))).isZero();
    }

    private void holds(long entries) {
        assertThat(audit.verify().problem()).isNull();
        assertThat(audit.verify().entries()).isEqualTo(entries);
    }

    private void execute(String sql) {
        database.jdbi().useHandle(handle -> handle.execute(sql));
    }

    private static Event help(String door) {
        return new Event.HelpAsked(stamp(door));
    }

    private static Event waived(String door, String reason) {
        return new Event.Waived(stamp(door), Item.HARM, reason);
    }

    private static Stamp stamp(String door) {
        return new Stamp(0, NOW, ANNA, Door.api(door));
    }
}
