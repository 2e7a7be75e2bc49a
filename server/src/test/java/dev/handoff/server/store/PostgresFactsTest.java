package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.Item;
import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.history.Period;
import dev.handoff.server.report.invented.InventedPast;
import dev.handoff.server.report.invented.TicketPast;
import dev.handoff.server.report.measure.Measures;
import dev.handoff.server.report.measure.Past;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresFactsTest {

    private static final Period EVER = new Period(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));

    private final Database database = TestDatabase.fresh();
    private final PostgresFacts facts = new PostgresFacts(database);
    private final List<TicketPast> pasts = InventedPast.pasts(5);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void facts_worked_out_from_the_tables_are_those_of_the_history() {
        write();
        facts.refresh();

        assertThat(kept())
                .isEqualTo(sorted(
                        pasts.stream().flatMap(past -> past.facts().stream()).toList()));
        assertThat(due()).isZero();
    }

    @Test
    void measures_are_the_same_from_the_tables() {
        write();
        facts.refresh();

        assertThat(Measures.of(Past.season("2026-W47", facts.in(EVER))))
                .isEqualTo(Measures.of(Past.season("2026-W47", InventedPast.facts())));
    }

    @Test
    void what_is_forgotten_is_worked_out_again_from_nothing() {
        write();
        facts.refresh();
        List<HandoffFact> before = kept();

        facts.forgetAll();
        assertThat(kept()).isEmpty();
        facts.refresh();

        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void only_a_ticket_to_which_something_happens_is_worked_out_again() {
        write();
        facts.refresh();

        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into handoff_event select tracker, ticket_id, 99, handoff, type, at, 'again',"
                                + " body from handoff_event where ticket_id = 'QUO/1' and seq = 1"));

        assertThat(due()).isEqualTo(1);
    }

    @Test
    void a_judgement_of_a_ticket_that_never_crossed_is_none_of_the_reports_business() {
        write();
        facts.refresh();

        database.jdbi()
                .useHandle(handle -> handle.execute("insert into assessment (tracker, ticket_id, ticket_key, project,"
                        + " at, week, kind, from_site, to_site, flagged, gaps, input_hash, body) values"
                        + " ('demo', 'x', 'X-1', 'X', now(), 202647, 'story', 'UK', 'UK', false, '{}', 'h',"
                        + " '{}')"));

        assertThat(due()).isZero();
    }

    @Test
    void a_period_is_given_what_crossed_before_its_end_and_changed_since_its_beginning_or_waits_still() {
        write();
        facts.refresh();
        Period november = new Period(Instant.parse("2026-11-02T00:00:00Z"), Instant.parse("2026-11-09T00:00:00Z"));

        List<HandoffFact> expected = InventedPast.facts().stream()
                .filter(fact -> fact.at().isBefore(november.until()))
                .filter(fact -> !fact.lastChange().isBefore(november.from()) || fact.isWaiting())
                .toList();

        assertThat(sorted(facts.in(november))).isEqualTo(sorted(expected));
    }

    @Test
    void questions_that_people_saw_are_told_with_those_they_called_wrong() {
        PostgresReactions seen = new PostgresReactions(database);
        seen.shown(
                new TicketRef("demo", "1"),
                new TicketKey("QUO-1"),
                List.of(Item.HARM, Item.WHO),
                Instant.parse("2026-11-17T10:00:00Z"));

        assertThat(facts.reactions(EVER)).extracting(it -> it.item()).containsExactlyInAnyOrder(Item.HARM, Item.WHO);
        assertThat(facts.reactions(EVER)).noneMatch(it -> it.dismissed());
    }

    private void write() {
        HistoryWriter writer = new HistoryWriter(database);
        pasts.forEach(writer);
        writer.finish();
    }

    private List<HandoffFact> kept() {
        return sorted(facts.in(EVER));
    }

    private int due() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from fact_due")
                        .mapTo(Integer.class)
                        .one());
    }

    private static List<HandoffFact> sorted(List<HandoffFact> facts) {
        return facts.stream()
                .sorted(Comparator.comparing(fact -> fact.subject().key()))
                .toList();
    }
}
