package dev.handoff.server.report.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.Item;
import dev.handoff.server.handoff.Addressee;
import dev.handoff.server.handoff.Door;
import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.EventJson;
import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.handoff.Stamp;
import dev.handoff.server.handoff.Who;
import dev.handoff.server.report.invented.InventedPast;
import dev.handoff.server.report.invented.TicketPast;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactReaderTest {

    private static final TicketRef TICKET = new TicketRef("firm", "10001");
    private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");
    private static final Who SOMEBODY = new Who("1", "Somebody");

    @Test
    void a_ticket_that_only_approaches_is_no_fact() {
        Event approaching = new Event.Approaching(stamp(1, 0), new Direction("UK", "PL"), "status");

        assertThat(facts(List.of(approaching), judged(7, -1))).isEmpty();
    }

    @Test
    void what_was_frozen_at_the_crossing_counts_and_not_what_was_judged_last() {
        HandoffFact fact = facts(List.of(offered(1, 0, "7")), judged(6, -1), judged(7, 0, Item.HARM), judged(8, 3))
                .get(0);

        assertThat(fact.atCrossing().missing()).containsExactly(Item.HARM);
        assertThat(fact.wasComplete()).isFalse();
        assertThat(fact.course().complete()).isEqualTo(hour(3));
        assertThat(fact.course().latest().isComplete()).isTrue();
    }

    @Test
    void complete_at_the_crossing_is_complete_from_the_crossing_on() {
        assertThat(facts(List.of(offered(1, 0, "7")), judged(7, 0))
                        .get(0)
                        .course()
                        .complete())
                .isEqualTo(NOON);
    }

    @Test
    void where_the_event_does_not_say_what_was_known_then_counts() {
        HandoffFact fact = facts(List.of(offered(1, 2, null)), judged(7, 0, Item.WHO), judged(8, 5))
                .get(0);

        assertThat(fact.atCrossing().missing()).containsExactly(Item.WHO);
    }

    @Test
    void each_crossing_is_a_fact_of_its_own_and_ends_the_one_before() {
        List<HandoffFact> facts = facts(
                List.of(offered(1, 0, "7"), new Event.PickedUp(stamp(1, 1)), offered(2, 4, "8")),
                judged(7, 0, Item.HARM),
                judged(8, 4));

        assertThat(facts).hasSize(2);
        assertThat(facts.get(0).course().milestones().over()).isEqualTo(hour(4));
        assertThat(facts.get(0).course().complete()).isNull();
        assertThat(facts.get(1).course().milestones().over()).isNull();
    }

    @Test
    void a_question_tells_who_waits_for_whom() {
        Event asked = new Event.Asked(
                stamp(1, 1), "1.1", Item.HARM, "?", new Addressee(SOMEBODY, "UK", Addressee.Role.REPORTER, null));

        QuestionFact question = facts(
                        List.of(offered(1, 0, "7"), asked, new Event.Replied(stamp(1, 3), "1.1", "!")), judged(7, 0))
                .get(0)
                .course()
                .questions()
                .get(0);

        assertThat(question).isEqualTo(new QuestionFact(Item.HARM, new Span(hour(1), hour(3)), true, "PL", "UK"));
    }

    @Test
    void a_change_that_was_taken_back_was_open_meanwhile() {
        HandoffFact fact = facts(
                        List.of(
                                offered(1, 0, "7"),
                                new Event.Reopened(stamp(1, 2), Item.WHO, "one", "two"),
                                new Event.Restored(stamp(1, 3), Item.WHO),
                                new Event.Reopened(stamp(1, 5), Item.WHO, "one", "three")),
                        judged(7, 0))
                .get(0);

        assertThat(fact.course().reopenings()).containsExactly(new Span(hour(2), hour(3)), new Span(hour(5), null));
    }

    /** Every person of an invented past gets another name and account; a fact has no place to keep either. */
    @Test
    void renaming_people_changes_nothing() {
        for (TicketPast past : InventedPast.pasts(5)) {
            List<Event> renamed = past.ledger().events().stream()
                    .map(event -> EventJson.read(EventJson.write(event)
                            .replace("invented-sender", "712020:9")
                            .replace("the receiver", "Zofia M.")))
                    .toList();

            assertThat(FactReader.read(new Ledger(past.ledger().ticket(), renamed), past.judged()))
                    .isEqualTo(past.facts());
        }
        assertThat(InventedPast.facts().toString()).doesNotContain("invented-", "receiver");
    }

    private static List<HandoffFact> facts(List<Event> events, Judged... judged) {
        return FactReader.read(new Ledger(TICKET, events), List.of(judged));
    }

    private static Event offered(int handoff, int hour, String assessment) {
        return new Event.Offered(stamp(handoff, hour), new Direction("UK", "PL"), "status", false, assessment);
    }

    private static Stamp stamp(int handoff, int hour) {
        return new Stamp(handoff, hour(hour), SOMEBODY, Door.api("x"));
    }

    private static Judged judged(long id, int hour, Item... missing) {
        Subject subject = new Subject(TICKET, new TicketKey("QUO-1"), Set.of(), "story", Length.LONG);
        return new Judged(
                id, hour(hour), subject, "", new Answered(Set.of(Item.WHO, Item.HARM), Set.of(), Set.of(missing)));
    }

    private static Instant hour(int hour) {
        return NOON.plusSeconds(hour * 3600L);
    }
}
