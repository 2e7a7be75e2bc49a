package dev.handoff.server.report;

import dev.handoff.server.report.measure.Accuracy;
import dev.handoff.server.report.measure.DecisionClarity;
import dev.handoff.server.report.measure.Measures;
import dev.handoff.server.report.measure.ReadBacks;
import dev.handoff.server.report.statistics.Weight;
import java.util.ArrayList;
import java.util.List;

/** Tells measures 10 to 12. */
final class TrustSections {

    private final Teller teller;
    private final Measures measures;

    TrustSections(Teller teller, Measures measures) {
        this.teller = teller;
        this.measures = measures;
    }

    List<Section> write() {
        return List.of(
                section(
                        "decisions",
                        measures.understanding().decisions().stream()
                                .map(this::decisions)
                                .toList(),
                        "direction",
                        "clear",
                        "interval",
                        "count"),
                section(
                        "read-backs",
                        measures.understanding().readBacks().stream()
                                .map(this::readBacks)
                                .toList(),
                        "direction",
                        "restated",
                        "count",
                        "corrected",
                        "corrections"),
                accuracy(measures.accuracy()));
    }

    private Section section(String id, List<List<Cell>> rows, String... columns) {
        return new Section(
                id,
                teller.say(id + ".title"),
                teller.say(id + ".meaning"),
                List.of(teller.table(id, rows, columns)),
                List.of(),
                List.of());
    }

    private List<Cell> decisions(DecisionClarity it) {
        return List.of(
                Cell.of(teller.direction(it.direction())),
                teller.percent(it.rate()),
                teller.interval(it.rate()),
                teller.of(it.rate()));
    }

    private List<Cell> readBacks(ReadBacks it) {
        return List.of(
                Cell.of(teller.direction(it.direction())),
                teller.percent(it.restated()),
                teller.of(it.restated()),
                teller.percent(it.corrected()),
                teller.of(it.corrected()));
    }

    private Section accuracy(Accuracy accuracy) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(
                Cell.of(teller.say("accuracy.all")),
                teller.percent(accuracy.dismissed()),
                teller.of(accuracy.dismissed())));
        accuracy.byItem().stream()
                .filter(it -> it.dismissed().weight() != Weight.HIDDEN)
                .forEach(it -> rows.add(List.of(
                        Cell.of(teller.items().apply(it.item())),
                        teller.percent(it.dismissed()),
                        teller.of(it.dismissed()))));
        Table drawn = new Table(
                teller.say("accuracy.drawn.caption"),
                List.of(teller.say("column.drawn")),
                List.of(List.of(Cell.of(teller.links(accuracy.drawn())))));
        return new Section(
                "accuracy",
                teller.say("accuracy.title"),
                teller.say("accuracy.meaning"),
                List.of(teller.table("accuracy", rows, "question", "called-wrong", "count"), drawn),
                List.of(),
                List.of(teller.say("accuracy.note")));
    }
}
