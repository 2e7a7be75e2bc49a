package dev.handoff.server.report;

import dev.handoff.server.report.measure.Cost;
import dev.handoff.server.report.measure.Measures;
import dev.handoff.server.report.measure.Trend;
import dev.handoff.server.report.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All numbers of a report, one by one. What is hidden in the report is hidden here. */
final class Figures {

    private final List<Figure> figures = new ArrayList<>();

    private Figures() {}

    static List<Figure> of(Measures measures) {
        Figures figures = new Figures();
        figures.contexts(measures.contexts());
        figures.times(measures.times());
        measures.trend().points().forEach(figures::point);
        figures.cost(measures.cost());
        figures.understanding(measures.understanding());
        figures.add(
                Figure.of("accuracy", "all", "dismissed", measures.accuracy().dismissed()));
        measures.accuracy()
                .byItem()
                .forEach(it -> figures.add(Figure.of("accuracy", it.item().name(), "dismissed", it.dismissed())));
        return List.copyOf(figures.figures);
    }

    private void add(Figure figure) {
        figures.add(figure);
    }

    private void contexts(Measures.Contexts contexts) {
        contexts.byDirection().forEach(it -> {
            add(Figure.of("complete-context", it.direction().toString(), "week", it.thisWeek()));
            add(Figure.of("complete-context", it.direction().toString(), "eight-weeks", it.eightWeeks()));
        });
        contexts.byTeam().forEach(it -> {
            String group = it.direction() + "/" + it.team();
            add(Figure.of("complete-context", group, "week", it.thisWeek()));
            add(Figure.of("complete-context", group, "eight-weeks", it.eightWeeks()));
        });
        contexts.gaps()
                .forEach(it ->
                        add(Figure.of("gaps", it.item().name(), it.form().name().toLowerCase(Locale.ROOT), it.rate())));
        contexts.asymmetries()
                .forEach(it -> add(Figure.of(
                        "asymmetry",
                        it.there() + " less " + it.back(),
                        "difference",
                        it.difference().value(),
                        it.difference().interval(),
                        Math.min(it.rateThere().cases(), it.rateBack().cases()))));
    }

    private void times(Measures.Times times) {
        times.toContext()
                .forEach(it -> it.hours()
                        .median()
                        .ifPresent(median -> plain(
                                "time-to-context",
                                it.direction().toString(),
                                "median-hours",
                                median,
                                it.hours().cases())));
        times.questions().forEach(it -> {
            String group = it.direction().toString();
            plain("questions", group, "per-handoff", it.perHandoff(), it.handoffs());
            it.hours()
                    .median()
                    .ifPresent(median -> plain(
                            "questions",
                            group,
                            "median-hours",
                            median,
                            it.hours().cases()));
        });
        times.waiting().forEach(it -> {
            String group = it.waiting() + " for " + it.awaited();
            plain("waiting", group, "overlap-hours", it.overlap(), it.questions());
            plain("waiting", group, "outside-hours", it.outside(), it.questions());
            plain("waiting", group, "holiday-hours", it.holiday(), it.questions());
        });
        times.rework().forEach(it -> {
            String group = it.direction().toString();
            plain("rework", group, "bounces", it.bounces(), it.handoffs());
            plain("rework", group, "reopenings", it.reopenings(), it.handoffs());
            plain("rework", group, "hours", it.hours(), it.handoffs());
        });
    }

    private void point(Trend.Point point) {
        Interval limits = new Interval(
                point.completeLimits().low(), point.completeLimits().high());
        int cases = point.complete().cases();
        add(Figure.of(
                "trend", point.week().toString(), "complete", point.complete().value(), limits, cases));
        Interval questions = new Interval(
                point.questionLimits().low(), point.questionLimits().high());
        add(Figure.of("trend", point.week().toString(), "questions-per-handoff", point.questions(), questions, cases));
    }

    private void cost(Cost cost) {
        int cases = Math.min(cost.incomplete(), cost.complete());
        add(Figure.of("cost", "all", "hours", cost.hours().value(), cost.hours().interval(), cases));
    }

    private void understanding(Measures.Understanding understanding) {
        understanding
                .decisions()
                .forEach(it -> add(Figure.of("decisions", it.direction().toString(), "clear", it.rate())));
        understanding.readBacks().forEach(it -> {
            add(Figure.of("read-backs", it.direction().toString(), "restated", it.restated()));
            add(Figure.of("read-backs", it.direction().toString(), "corrected", it.corrected()));
        });
    }

    private void plain(String measure, String group, String name, double value, int cases) {
        add(Figure.of(measure, group, name, value, null, cases));
    }
}
