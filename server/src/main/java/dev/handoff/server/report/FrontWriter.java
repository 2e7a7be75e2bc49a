package dev.handoff.server.report;

import dev.handoff.server.context.Item;
import dev.handoff.server.report.FrontPage.FixNow;
import dev.handoff.server.report.FrontPage.TopGap;
import dev.handoff.server.report.measure.CompleteContext;
import dev.handoff.server.report.measure.Gap;
import dev.handoff.server.report.measure.Measures;
import dev.handoff.server.report.measure.Unfinished;
import dev.handoff.server.report.measure.WaitingHours;
import dev.handoff.server.report.plot.Dots;
import dev.handoff.server.report.plot.Drawing;
import dev.handoff.server.report.statistics.Limits;
import dev.handoff.server.report.statistics.Rate;
import dev.handoff.server.report.statistics.Weight;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what is read first. */
final class FrontWriter {

    private static final int TOP = 3;

    private final Teller teller;
    private final Measures measures;

    FrontWriter(Teller teller, Measures measures) {
        this.teller = teller;
        this.measures = measures;
    }

    FrontPage write() {
        List<CompleteContext> directions = measures.contexts().byDirection();
        return new FrontPage(
                measures.isQuiet() ? List.of(teller.say("quiet")) : List.of(completeness(), topGap(), waiting()),
                teller.table(
                        "complete-context",
                        directions.stream().map(this::row).toList(),
                        "direction",
                        "week",
                        "interval",
                        "count",
                        "eight-weeks"),
                drawing(teller, "front", directions),
                topGaps().stream().map(this::topGap).toList(),
                measures.contexts().unfinished().stream().map(this::fixNow).toList());
    }

    private List<Cell> row(CompleteContext it) {
        return List.of(
                Cell.of(teller.direction(it.direction())),
                teller.percent(it.thisWeek()),
                teller.interval(it.thisWeek()),
                teller.of(it.thisWeek()),
                teller.percent(it.eightWeeks()));
    }

    static Drawing drawing(Teller teller, String id, List<CompleteContext> groups) {
        List<CompleteContext> shown =
                groups.stream().filter(it -> it.thisWeek().weight().isShown()).toList();
        return Dots.draw(
                "plot-" + id,
                teller.say("complete-context.title"),
                teller.say("complete-context.caption"),
                shown.stream().map(it -> dots(teller, it)).toList());
    }

    private static Dots.Row dots(Teller teller, CompleteContext it) {
        Rate rate = it.thisWeek();
        String name = teller.direction(it.direction());
        return new Dots.Row(
                it.team().isBlank() ? name : it.team(),
                rate.value(),
                rate.wilson().low(),
                rate.wilson().high(),
                rate.weight() != Weight.FULL,
                teller.words().percent(rate.value()));
    }

    private String completeness() {
        Rate week = measures.contexts().thisWeek();
        if (!week.weight().isShown()) {
            return teller.say("sentence.few", "cases", week.cases());
        }
        Rate before = measures.trend().before();
        String compared = before.weight().isShown()
                ? teller.say(
                        "sentence.complete." + place(week),
                        "before",
                        teller.words().percent(before.value()))
                : teller.say("sentence.complete.first");
        return teller.say(
                        "sentence.complete",
                        "cases",
                        week.cases(),
                        "hits",
                        week.hits(),
                        "percent",
                        teller.words().percent(week.value()))
                + " " + compared;
    }

    /** Only what chance does not explain is called better or worse. */
    private String place(Rate week) {
        Limits limits = measures.trend().last().completeLimits();
        return week.value() > limits.high() ? "better" : week.value() < limits.low() ? "worse" : "usual";
    }

    private String topGap() {
        List<Gap> gaps = gaps();
        if (gaps.isEmpty()) {
            return teller.say("sentence.gap.none");
        }
        Gap top = gaps.get(0);
        return teller.say(
                "sentence.gap." + form(top),
                "item",
                teller.items().apply(top.item()),
                "hits",
                top.rate().hits(),
                "cases",
                top.rate().cases());
    }

    private String waiting() {
        double total = measures.times().waiting().stream()
                .mapToDouble(WaitingHours::total)
                .sum();
        int questions = measures.times().waiting().stream()
                .mapToInt(WaitingHours::questions)
                .sum();
        if (questions == 0) {
            return teller.say("sentence.waiting.none");
        }
        double overlap = measures.times().waiting().stream()
                .mapToDouble(WaitingHours::overlap)
                .sum();
        return teller.say(
                "sentence.waiting",
                "hours",
                teller.words().hours(total),
                "questions",
                questions,
                "overlap",
                teller.words().hours(overlap));
    }

    /** One action for each item: what is hollow and what is missing want the same. */
    private List<Gap> topGaps() {
        Map<Item, Gap> first = new LinkedHashMap<>();
        gaps().forEach(gap -> first.putIfAbsent(gap.item(), gap));
        return first.values().stream().limit(TOP).toList();
    }

    private List<Gap> gaps() {
        return measures.contexts().gaps().stream()
                .filter(gap -> gap.rate().weight().isShown())
                .toList();
    }

    private TopGap topGap(Gap gap) {
        return new TopGap(
                gap.item().name(),
                teller.say("gap." + form(gap), "item", teller.items().apply(gap.item())),
                teller.fraction(gap.rate()),
                teller.say("action." + gap.item()),
                teller.links(gap.examples()));
    }

    private FixNow fixNow(Unfinished ticket) {
        String why = ticket.openQuestions() > 0
                ? teller.say("fix.question", "n", ticket.openQuestions(), "hours", hours(ticket))
                : teller.say(ticket.hours() < 1 ? "fix.fresh" : "fix.open", "hours", hours(ticket));
        return new FixNow(
                teller.link(ticket.key()), teller.direction(ticket.direction()), teller.items(ticket.gaps()), why);
    }

    private String hours(Unfinished ticket) {
        return teller.words().hours(ticket.hours());
    }

    static String form(Gap gap) {
        return gap.form().name().toLowerCase(Locale.ROOT);
    }
}
