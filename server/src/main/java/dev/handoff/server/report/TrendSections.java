package dev.handoff.server.report;

import dev.handoff.server.report.measure.Cost;
import dev.handoff.server.report.measure.Measures;
import dev.handoff.server.report.measure.Trend;
import dev.handoff.server.report.plot.Drawing;
import dev.handoff.server.report.plot.Weeks;
import dev.handoff.server.report.statistics.Interval;
import dev.handoff.server.report.statistics.Limits;
import dev.handoff.server.report.statistics.Weight;
import java.util.List;
import java.util.function.Function;

/** Tells measures 7 and 8. */
final class TrendSections {

    private final Teller teller;
    private final Measures measures;

    TrendSections(Teller teller, Measures measures) {
        this.teller = teller;
        this.measures = measures;
    }

    List<Section> write() {
        return List.of(trend(measures.trend()), cost(measures.cost()));
    }

    private Section trend(Trend trend) {
        return new Section(
                "trend",
                teller.say("trend.title"),
                teller.say("trend.meaning"),
                List.of(teller.table(
                        "trend",
                        trend.points().stream().map(this::row).toList(),
                        "week-name",
                        "complete",
                        "count",
                        "limits",
                        "per-handoff",
                        "holidays")),
                List.of(
                        draw(
                                "trend-complete",
                                trend,
                                1,
                                point -> week(point, point.complete().value(), point.completeLimits())),
                        draw(
                                "trend-questions",
                                trend,
                                0.8,
                                point -> week(point, point.questions(), point.questionLimits()))),
                List.of(teller.say("trend.note")));
    }

    private Drawing draw(String id, Trend trend, double most, Function<Trend.Point, Weeks.Week> week) {
        boolean share = id.equals("trend-complete");
        return Weeks.draw(
                "plot-" + id,
                teller.say(id + ".title"),
                teller.say(id + ".caption"),
                trend.points().stream().map(week).toList(),
                most,
                value -> share ? teller.words().percent(value) : teller.words().number(value, 1));
    }

    private Weeks.Week week(Trend.Point point, double value, Limits limits) {
        Weight weight = point.complete().weight();
        return new Weeks.Week(
                teller.words().shortWeek(point.week()),
                point.holidays().isEmpty()
                        ? ""
                        : teller.say("holiday-at", "sites", String.join(", ", point.holidays())),
                value,
                limits.low(),
                limits.centre(),
                limits.high(),
                weight == Weight.GREY,
                weight.isShown());
    }

    private List<Cell> row(Trend.Point point) {
        Weight weight = point.complete().weight();
        Limits limits = point.completeLimits();
        return List.of(
                Cell.of(teller.words().shortWeek(point.week())),
                teller.percent(point.complete()),
                teller.of(point.complete()),
                Cell.of(teller.between(new Interval(limits.low(), limits.high())), weight),
                Cell.of(teller.words().number(point.questions(), 1), weight),
                Cell.of(point.holidays().isEmpty() ? "" : String.join(", ", point.holidays())));
    }

    private Section cost(Cost cost) {
        Weight weight = cost.weight();
        return new Section(
                "cost",
                teller.say("cost.title"),
                teller.say("cost.meaning"),
                List.of(),
                List.of(),
                weight.isShown()
                        ? List.of(sentence(cost), teller.say("cost.caution"), compared(cost))
                        : List.of(teller.say("cost.few")));
    }

    private String sentence(Cost cost) {
        Interval hours = cost.hours().interval();
        String sentence = teller.say(
                "cost.hours",
                "hours",
                teller.words().hours(cost.hours().value()),
                "low",
                teller.words().hours(hours.low()),
                "high",
                teller.words().hours(hours.high()));
        CostRates rates = teller.rates();
        return !rates.isKnown() || cost.hours().value() <= 0
                ? sentence
                : sentence + " "
                        + teller.say(
                                "cost.money",
                                "low",
                                money(cost.hours().value() * rates.low()),
                                "high",
                                money(cost.hours().value() * rates.high()),
                                "rate",
                                teller.words().number(rates.low(), 0) + "–"
                                        + teller.words().number(rates.high(), 0),
                                "currency",
                                rates.currency());
    }

    private String money(double amount) {
        return teller.words().money(amount, teller.rates().currency());
    }

    private String compared(Cost cost) {
        return teller.say(
                "cost.compared", "incomplete", cost.incomplete(), "complete", cost.complete(), "alone", cost.alone());
    }
}
