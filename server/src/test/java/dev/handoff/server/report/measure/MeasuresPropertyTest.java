package dev.handoff.server.report.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.report.history.Course;
import dev.handoff.server.report.history.Crossed;
import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.history.Milestones;
import dev.handoff.server.report.history.QuestionFact;
import dev.handoff.server.report.history.ReportWeek;
import dev.handoff.server.report.history.Span;
import dev.handoff.server.report.invented.InventedPast;
import dev.handoff.server.report.statistics.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must hold of any history; tried on an invented one. */
class MeasuresPropertyTest {

    private static final List<HandoffFact> FACTS = InventedPast.facts();
    /** Between two changes of the clocks and without a holiday, so that a week later everything is the same. */
    private static final String CALM = "2026-W47";

    @Test
    void every_rate_lies_between_nothing_and_all_and_every_interval_holds_it() {
        for (int weeks = 0; weeks < 8; weeks++) {
            Measures measures =
                    Measures.of(Past.season(ReportWeek.parse(CALM).minus(weeks).toString(), FACTS));

            assertThat(rates(measures)).allSatisfy(rate -> {
                assertThat(rate.value()).isBetween(0.0, 1.0);
                assertThat(rate.wilson().holds(rate.value())).isTrue();
            });
            assertThat(measures.cost()
                            .hours()
                            .interval()
                            .holds(measures.cost().hours().value()))
                    .isTrue();
            assertThat(measures.contexts().asymmetries())
                    .allSatisfy(it -> assertThat(it.difference()
                                    .interval()
                                    .holds(it.difference().value()))
                            .isTrue());
        }
    }

    @Test
    void a_week_later_everything_is_the_same_a_week_later() {
        List<HandoffFact> november = FACTS.stream()
                .filter(fact -> fact.at().isAfter(Instant.parse("2026-11-12T00:00:00Z")))
                .toList();
        Measures now = Measures.of(Past.season(CALM, november));
        Measures later = Measures.of(Past.season(
                "2026-W48",
                november.stream().map(MeasuresPropertyTest::weekLater).toList()));

        assertThat(later.contexts()).isEqualTo(now.contexts());
        assertThat(later.times()).isEqualTo(now.times());
        assertThat(later.cost()).isEqualTo(now.cost());
        assertThat(later.understanding()).isEqualTo(now.understanding());
        assertThat(later.accuracy()).isEqualTo(now.accuracy());
        assertThat(later.trend().last().complete()).isEqualTo(now.trend().last().complete());
    }

    @Test
    void the_order_in_which_history_is_read_changes_nothing() {
        List<HandoffFact> shuffled = new ArrayList<>(FACTS);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(Measures.of(Past.season(CALM, shuffled))).isEqualTo(Measures.of(Past.season(CALM, FACTS)));
    }

    @Test
    void what_happens_later_changes_nothing_about_an_earlier_week() {
        ReportWeek earlier = ReportWeek.parse("2026-W44");
        Instant end = earlier.in(Past.LONDON).until();
        List<HandoffFact> known =
                FACTS.stream().filter(fact -> fact.at().isBefore(end)).toList();

        Measures then = Measures.of(Past.season(earlier.toString(), known));
        Measures today = Measures.of(Past.season(earlier.toString(), FACTS));

        assertThat(today.times()).isEqualTo(then.times());
        assertThat(today.cost()).isEqualTo(then.cost());
        assertThat(today.trend()).isEqualTo(then.trend());
    }

    private static List<Rate> rates(Measures measures) {
        return Stream.of(
                        measures.contexts().byDirection().stream()
                                .flatMap(it -> Stream.of(it.thisWeek(), it.eightWeeks())),
                        measures.contexts().byTeam().stream().flatMap(it -> Stream.of(it.thisWeek(), it.eightWeeks())),
                        measures.contexts().gaps().stream().map(Gap::rate),
                        measures.trend().points().stream().map(Trend.Point::complete),
                        measures.understanding().decisions().stream().map(DecisionClarity::rate),
                        measures.understanding().readBacks().stream()
                                .flatMap(it -> Stream.of(it.restated(), it.corrected())))
                .flatMap(it -> it)
                .toList();
    }

    private static HandoffFact weekLater(HandoffFact fact) {
        Milestones reached = fact.course().milestones();
        return new HandoffFact(
                fact.subject(),
                fact.number(),
                new Crossed(
                        fact.crossed().direction(),
                        fact.crossed().team(),
                        fact.at().plus(Duration.ofDays(7))),
                fact.atCrossing(),
                new Course(
                        later(fact.course().complete()),
                        fact.course().latest(),
                        new Milestones(
                                later(reached.pickedUp()),
                                later(reached.readBack()),
                                later(reached.corrected()),
                                later(reached.accepted()),
                                later(reached.returned()),
                                later(reached.over())),
                        fact.course().questions().stream()
                                .map(it -> new QuestionFact(
                                        it.item(), later(it.open()), it.answered(), it.waiting(), it.awaited()))
                                .toList(),
                        fact.course().reopenings().stream()
                                .map(MeasuresPropertyTest::later)
                                .toList()));
    }

    private static Span later(Span span) {
        return new Span(span.from().plus(Duration.ofDays(7)), later(span.until()));
    }

    private static @Nullable Instant later(@Nullable Instant at) {
        return at == null ? null : at.plus(Duration.ofDays(7));
    }
}
