package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.AnswerState;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.Assessor;
import dev.handoff.server.context.Background;
import dev.handoff.server.context.GoodAnswer;
import dev.handoff.server.context.Item;
import dev.handoff.server.context.Memory;
import dev.handoff.server.context.Past;
import dev.handoff.server.context.PastSettings;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketBuilder;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecentTicketsTest {

    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    private static final Assessor ASSESSOR = Assessor.shipped();
    private static final String HARM = "Renewers over seventy pay more than they believe and cannot get it back.";

    private final Database database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock(NOW);
    private final RecentTickets recent = replica(RecentSettings.defaults());

    @AfterEach
    void close() {
        database.close();
    }

    private RecentTickets replica(RecentSettings settings) {
        return new RecentTickets(database, settings, clock);
    }

    private static Ticket ticket(String key) {
        return TicketBuilder.ticket(key)
                .summary("Renewal letter online, page " + key)
                .description("h3. Harm\n" + HARM + "\nh3. Acceptance criteria\n"
                        + "* The letter opens on a customer's phone within two seconds\n"
                        + "* A page of it that is gone says where its text has moved to")
                .build();
    }

    private static Assessment judged(Ticket ticket, Past past) {
        return ASSESSOR.assess(
                ticket, new Direction("UK", "PL"), NOW, Background.none().withPast(past));
    }

    private static void visit(RecentTickets recent, Ticket ticket, Instant changed) {
        Past past = recent.past("firm", ticket, false);
        Memory memory =
                ASSESSOR.memory(ticket, judged(ticket, past), Background.none().withPast(past));
        recent.keep(new TicketRef("firm", ticket.key().value()), memory, changed);
    }

    private static GoodAnswer example(Past past, String key) {
        Ticket asking = TicketBuilder.ticket(key).description("h3. Harm\nTBD").build();
        return ASSESSOR.goodAnswers(
                        asking, judged(asking, past), Background.none().withPast(past))
                .of(Item.HARM, "en");
    }

    @Test
    void a_ticket_teaches_the_next_visit_of_the_same_replica() {
        visit(recent, ticket("HOM-12"), NOW);

        assertThat(example(recent.past("firm", ticket("HOM-40"), false), "HOM-40"))
                .isEqualTo(new GoodAnswer(new TicketKey("HOM-12"), HARM));
    }

    @Test
    void another_replica_learns_it_within_a_minute() {
        RecentTickets other = replica(RecentSettings.defaults());
        assertThat(other.past("firm", ticket("HOM-40"), false).size()).isZero();
        visit(recent, ticket("HOM-12"), NOW);

        assertThat(other.past("firm", ticket("HOM-40"), false).size()).isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(example(other.past("firm", ticket("HOM-40"), false), "HOM-40"))
                .isEqualTo(new GoodAnswer(new TicketKey("HOM-12"), HARM));
    }

    @Test
    void what_is_read_again_is_what_was_kept() {
        visit(recent, ticket("HOM-12"), NOW);
        visit(recent, ticket("HOM-13"), NOW);

        assertThat(replica(RecentSettings.defaults()).past("firm", ticket("HOM-40"), false))
                .isEqualTo(recent.past("firm", ticket("HOM-40"), false));
    }

    @Test
    void a_visit_that_learns_nothing_new_writes_nothing() {
        visit(recent, ticket("HOM-12"), NOW);
        String before = row();

        visit(recent, ticket("HOM-12"), NOW.plus(Duration.ofHours(3)));

        assertThat(row()).isEqualTo(before);
        visit(recent, ticket("HOM-12"), NOW.plus(Duration.ofDays(2)));
        assertThat(row()).isNotEqualTo(before);
    }

    private String row() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select xmin || ' ' || changed_at from ticket_memory")
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void characters_that_a_database_refuses_are_left_out() {
        visit(
                recent,
                TicketBuilder.like(ticket("HOM-12")).labels("a\0b", "\ud83d").build(),
                NOW);

        assertThat(replica(RecentSettings.defaults())
                        .past("firm", ticket("HOM-40"), false)
                        .size())
                .isEqualTo(1);
    }

    @Test
    void a_ticket_on_which_we_spoke_knows_what_was_said() {
        visit(recent, ticket("HOM-12"), NOW);
        Ticket asking = TicketBuilder.ticket("HOM-40")
                .summary("Flood excess on the renewal letter")
                .description("h3. Harm\nTBD")
                .build();
        assertThat(judged(asking, Past.none()).answer(Item.HARM).state()).isEqualTo(AnswerState.HOLLOW);
        Past past = recent.past("firm", asking, false);
        Memory memory =
                ASSESSOR.memory(asking, judged(asking, past), Background.none().withPast(past));
        recent.keep(new TicketRef("firm", asking.id()), memory, NOW);
        visit(
                recent,
                TicketBuilder.like(ticket("HOM-13"))
                        .created("2026-11-15T09:00:00Z")
                        .build(),
                NOW);

        assertThat(example(recent.past("firm", asking, true), "HOM-40"))
                .extracting(GoodAnswer::key)
                .isEqualTo(new TicketKey("HOM-12"));
        assertThat(example(recent.past("firm", asking, false), "HOM-40"))
                .extracting(GoodAnswer::key)
                .isEqualTo(new TicketKey("HOM-13"));
    }

    @Test
    void a_project_learns_from_itself_unless_told_otherwise() {
        visit(recent, ticket("HOM-12"), NOW);
        RecentSettings open = new RecentSettings(Duration.ofDays(90), 100, true, PastSettings.defaults());

        assertThat(recent.past("firm", ticket("MOT-1"), false).size()).isZero();
        assertThat(recent.past("other", ticket("HOM-1"), false).size()).isZero();
        assertThat(replica(open).past("firm", ticket("MOT-1"), false).size()).isEqualTo(1);
        assertThat(replica(open).past("other", ticket("MOT-1"), false).size()).isZero();
    }

    @Test
    void a_deleted_ticket_is_forgotten_by_its_id_and_by_its_key() {
        for (String name : new String[] {ticket("HOM-12").id(), "HOM-12"}) {
            Ticket ticket = ticket("HOM-12");
            Past past = recent.past("firm", ticket, false);
            Memory memory = ASSESSOR.memory(
                    ticket, judged(ticket, past), Background.none().withPast(past));
            recent.keep(new TicketRef("firm", ticket.id()), memory, NOW);
            assertThat(recent.past("firm", ticket("HOM-40"), false).size()).isEqualTo(1);

            recent.forget(new TicketRef("firm", name));

            assertThat(recent.past("firm", ticket("HOM-40"), false).size()).isZero();
            assertThat(rows("ticket_answer")).isZero();
        }
    }

    @Test
    void another_replica_forgets_a_deleted_ticket_within_a_minute() {
        visit(recent, ticket("HOM-12"), NOW);
        RecentTickets other = replica(RecentSettings.defaults());
        assertThat(other.past("firm", ticket("HOM-40"), false).size()).isEqualTo(1);

        recent.forget(new TicketRef("firm", "HOM-12"));
        clock.advance(Duration.ofMinutes(1));

        assertThat(other.past("firm", ticket("HOM-40"), false).size()).isZero();
    }

    @Test
    void old_tickets_and_more_than_enough_of_them_are_forgotten() {
        RecentTickets small = replica(new RecentSettings(Duration.ofDays(90), 2, false, PastSettings.defaults()));
        visit(small, ticket("HOM-1"), NOW.minus(Duration.ofDays(91)));
        visit(small, ticket("MOT-1"), NOW.minus(Duration.ofDays(30)));
        visit(small, ticket("HOM-2"), NOW.minus(Duration.ofDays(3)));
        visit(small, ticket("HOM-3"), NOW.minus(Duration.ofDays(2)));
        visit(small, ticket("HOM-4"), NOW.minus(Duration.ofDays(1)));

        small.tidy();

        List<String> left = database.jdbi()
                .withHandle(handle -> handle.createQuery("select ticket_key from ticket_memory order by changed_at")
                        .mapTo(String.class)
                        .list());
        assertThat(left).containsExactly("MOT-1", "HOM-3", "HOM-4");
    }

    @Test
    void a_service_told_to_remember_nothing_forgets_all() {
        visit(recent, ticket("HOM-12"), NOW);

        RecentTickets.forgetAll(database);

        assertThat(rows("ticket_memory") + rows("ticket_answer")).isZero();
    }

    private int rows(String table) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from " + table)
                        .mapTo(Integer.class)
                        .one());
    }
}
