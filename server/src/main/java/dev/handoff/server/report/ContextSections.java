package dev.handoff.server.report;

import dev.handoff.server.report.measure.Asymmetry;
import dev.handoff.server.report.measure.CompleteContext;
import dev.handoff.server.report.measure.Gap;
import dev.handoff.server.report.measure.Measures;
import dev.handoff.server.report.statistics.Rate;
import java.util.List;

/** Tells measures 1, 2 and 9. */
final class ContextSections {

    private final Teller teller;
    private final Measures.Contexts contexts;

    ContextSections(Teller teller, Measures measures) {
        this.teller = teller;
        this.contexts = measures.contexts();
    }

    List<Section> write() {
        return List.of(complete(), gaps(), asymmetry());
    }

    private Section complete() {
        return new Section(
                "complete-context",
                teller.say("complete-context.title"),
                teller.say("complete-context.meaning"),
                List.of(teller.table(
                        "complete-context.team",
                        contexts.byTeam().stream().map(this::team).toList(),
                        "direction",
                        "team",
                        "week",
                        "interval",
                        "count",
                        "eight-weeks")),
                contexts.byTeam().stream().anyMatch(it -> it.thisWeek().weight().isShown())
                        ? List.of(FrontWriter.drawing(teller, "teams", contexts.byTeam()))
                        : List.of(),
                List.of(teller.say("note.few")));
    }

    private List<Cell> team(CompleteContext it) {
        return List.of(
                Cell.of(teller.direction(it.direction())),
                Cell.of(it.team()),
                teller.percent(it.thisWeek()),
                teller.interval(it.thisWeek()),
                teller.of(it.thisWeek()),
                teller.percent(it.eightWeeks()));
    }

    private Section gaps() {
        return new Section(
                "gaps",
                teller.say("gaps.title"),
                teller.say("gaps.meaning"),
                List.of(teller.table(
                        "gaps",
                        contexts.gaps().stream()
                                .filter(gap -> gap.rate().weight().isShown())
                                .map(this::gap)
                                .toList(),
                        "item",
                        "form",
                        "share",
                        "count",
                        "tickets")),
                List.of(),
                List.of());
    }

    private List<Cell> gap(Gap gap) {
        return List.of(
                Cell.of(teller.items().apply(gap.item())),
                Cell.of(teller.say("form." + FrontWriter.form(gap))),
                teller.percent(gap.rate()),
                teller.of(gap.rate()),
                Cell.of(teller.links(gap.examples())));
    }

    private Section asymmetry() {
        return new Section(
                "asymmetry",
                teller.say("asymmetry.title"),
                teller.say("asymmetry.meaning"),
                List.of(teller.table(
                        "asymmetry",
                        contexts.asymmetries().stream().map(this::asymmetry).toList(),
                        "directions",
                        "difference",
                        "interval",
                        "reading")),
                List.of(),
                List.of());
    }

    private List<Cell> asymmetry(Asymmetry pair) {
        Rate.Difference difference = pair.difference();
        String interval = teller.say(
                "between",
                "low",
                teller.words().points(difference.interval().low()),
                "high",
                teller.words().points(difference.interval().high()));
        return List.of(
                Cell.of(teller.say(
                        "asymmetry.pair",
                        "there",
                        teller.direction(pair.there()),
                        "back",
                        teller.direction(pair.back()))),
                Cell.of(teller.say("points", "n", teller.words().points(difference.value())), pair.weight()),
                Cell.of(interval, pair.weight()),
                Cell.of(teller.say(difference.isClear() ? "asymmetry.clear" : "asymmetry.chance"), pair.weight()));
    }
}
