package dev.handoff.server.report.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.handoff.server.context.Item;
import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.history.Milestones;
import dev.handoff.server.report.measure.Gap.Form;
import dev.handoff.server.report.statistics.Rate;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.TicketKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A week worked out by hand: 16 to 22 November 2026. London works 09:00 to 17:30 UTC, Warsaw 07:00 to 15:00 UTC; they share six
 * hours a day. Wednesday 11 November, the week before, is a holiday in Poland.
 */
class MeasuresTest {

    private static final Direction OUT = new Direction("UK", "PL");
    private static final Direction BACK = new Direction("PL", "UK");

    private static final List<HandoffFact> WEEK = List.of(
            Past.crossed("QUO-1", "2026-11-16T10:00:00Z").fact(),
            // London: Monday 10:00-17:30 and Tuesday 09:00-12:00, 10.5 hours.
            Past.crossed("QUO-2", "2026-11-16T10:00:00Z")
                    .lacking(Set.of(Item.WHO), Set.of(Item.HARM))
                    .completeAt("2026-11-17T12:00:00Z")
                    .asked(Item.HARM, "2026-11-16T14:00:00Z", "2026-11-17T10:00:00Z")
                    .reached(new Milestones(
                            Instant.parse("2026-11-16T12:00:00Z"),
                            null,
                            null,
                            null,
                            Instant.parse("2026-11-18T09:00:00Z"),
                            Instant.parse("2026-11-18T09:00:00Z")))
                    .fact(),
            // Still incomplete after 3 * 8.5 = 25.5 hours.
            Past.crossed("QUO-3", "2026-11-18T09:00:00Z")
                    .lacking(Set.of(), Set.of(Item.HARM, Item.DECISION))
                    .fact(),
            Past.crossed("QUO-4", "2026-11-19T09:00:00Z")
                    .to("Kraków Policy")
                    .lacking(Set.of(), Set.of(Item.HARM))
                    .completeAt("2026-11-19T13:00:00Z")
                    .reached(new Milestones(
                            Instant.parse("2026-11-19T14:00:00Z"),
                            Instant.parse("2026-11-20T10:00:00Z"),
                            Instant.parse("2026-11-20T11:00:00Z"),
                            Instant.parse("2026-11-20T12:00:00Z"),
                            null,
                            null))
                    .fact(),
            Past.crossed("POL-5", "2026-11-20T09:00:00Z").going("PL", "UK").fact(),
            Past.crossed("FND-6", "2026-11-20T09:00:00Z").asChore().fact());

    private final Measures measures = Measures.of(Past.season("2026-W47", WEEK));

    @Test
    void complete_context_is_counted_by_direction_and_a_chore_is_not() {
        assertThat(measures.contexts().byDirection())
                .containsExactly(
                        new CompleteContext(BACK, "", new Rate(1, 1), new Rate(1, 1)),
                        new CompleteContext(OUT, "", new Rate(1, 4), new Rate(1, 4)));
        assertThat(measures.contexts().byTeam())
                .extracting(CompleteContext::team)
                .containsExactly("Kraków Quote", "Kraków Policy", "Kraków Quote");
    }

    @Test
    void gaps_are_counted_with_hollow_and_missing_apart_and_open_ones_as_first_example() {
        assertThat(measures.contexts().gaps())
                .containsExactly(
                        new Gap(Item.HARM, Form.MISSING, new Rate(3, 5), keys("QUO-3", "QUO-4", "QUO-2")),
                        new Gap(Item.WHO, Form.HOLLOW, new Rate(1, 5), keys("QUO-2")),
                        new Gap(Item.DECISION, Form.MISSING, new Rate(1, 5), keys("QUO-3")));
    }

    @Test
    void time_to_context_runs_in_the_senders_hours_and_counts_open_ones() {
        TimeToContext out = measures.times().toContext().get(1);

        assertThat(out.hours().median()).hasValue(10.5);
        assertThat(out.hours().steps()).extracting(step -> step.length()).containsExactly(4.0, 10.5);
        assertThat(out.hours().open()).isEqualTo(1);
    }

    @Test
    void questions_are_timed_in_the_hours_of_whoever_was_asked() {
        Questions out = measures.times().questions().get(1);

        assertThat(out.asked()).isEqualTo(1);
        assertThat(out.handoffs()).isEqualTo(5);
        assertThat(out.perHandoff()).isEqualTo(0.2);
        assertThat(out.hours().median()).hasValue(4.5);
    }

    @Test
    void waiting_is_split_by_what_the_other_site_did_meanwhile() {
        assertThat(measures.times().waiting()).containsExactly(new WaitingHours("PL", "UK", 1, 2, 2, 0));
    }

    @Test
    void a_holiday_of_the_other_site_is_told_apart() {
        HandoffFact asked = Past.crossed("POL-1", "2026-11-10T10:00:00Z")
                .going("PL", "UK")
                .asked(Item.WHO, "2026-11-11T09:00:00Z", "2026-11-12T08:00:00Z")
                .fact();

        assertThat(WaitingHours.of(Past.season("2026-W46", List.of(asked))))
                .containsExactly(new WaitingHours("UK", "PL", 1, 0, 0, 8.5));
    }

    @Test
    void rework_is_what_was_picked_up_and_returned() {
        assertThat(measures.times().rework().get(1)).isEqualTo(new Rework(OUT, 5, 1, 0, 13));
    }

    @Test
    void two_reopenings_at_once_are_one_piece_of_rework() {
        HandoffFact reopened = Past.crossed("QUO-7", "2026-11-16T10:00:00Z")
                .reopened("2026-11-17T08:00:00Z", "2026-11-17T12:00:00Z")
                .reopened("2026-11-17T10:00:00Z", "2026-11-17T14:00:00Z")
                .fact();

        assertThat(Rework.of(Past.season("2026-W47", List.of(reopened)))).containsExactly(new Rework(OUT, 1, 0, 2, 6));
    }

    @Test
    void the_trend_marks_the_week_with_a_holiday() {
        assertThat(measures.trend().points()).hasSize(8);
        assertThat(measures.trend().last().complete()).isEqualTo(new Rate(2, 5));
        assertThat(measures.trend().points().get(6).holidays()).containsExactly("PL");
        assertThat(measures.trend().last().holidays()).isEmpty();
    }

    /** With gaps: 4 hours of PL waiting and 13 of rework, and twice nothing; complete ones: nothing. */
    @Test
    void the_cost_is_what_incomplete_ones_had_more_than_complete_ones() {
        assertThat(measures.cost().hours().value()).isCloseTo(17, within(0.001));
        assertThat(measures.cost().incomplete()).isEqualTo(3);
        assertThat(measures.cost().complete()).isEqualTo(2);
        assertThat(measures.cost().hours().interval().holds(17)).isTrue();
    }

    @Test
    void directions_are_compared() {
        assertThat(measures.contexts().asymmetries()).singleElement().satisfies(pair -> {
            assertThat(pair.there()).isEqualTo(BACK);
            assertThat(pair.difference().value()).isEqualTo(0.75);
            assertThat(pair.weight().isShown()).isFalse();
        });
    }

    @Test
    void decisions_and_restatements_are_counted() {
        assertThat(measures.understanding().decisions().get(1).rate()).isEqualTo(new Rate(3, 4));
        assertThat(measures.understanding().readBacks().get(1))
                .isEqualTo(new ReadBacks(OUT, new Rate(1, 2), new Rate(1, 1)));
    }

    @Test
    void tickets_that_crossed_and_lack_something_still_are_worth_fixing() {
        assertThat(measures.contexts().unfinished())
                .extracting(it -> it.key().value())
                .containsExactly("QUO-3");
    }

    @Test
    void tickets_we_let_pass_are_drawn_to_be_read() {
        assertThat(measures.accuracy().drawn())
                .containsExactlyInAnyOrder(keys("QUO-1", "POL-5", "FND-6").toArray(new TicketKey[0]));
    }

    private static List<TicketKey> keys(String... keys) {
        return List.of(keys).stream().map(TicketKey::new).toList();
    }
}
