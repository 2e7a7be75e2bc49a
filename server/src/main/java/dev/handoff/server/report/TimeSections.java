package dev.handoff.server.report;

import dev.handoff.server.report.measure.Measures;
import dev.handoff.server.report.measure.Questions;
import dev.handoff.server.report.measure.Rework;
import dev.handoff.server.report.measure.TimeToContext;
import dev.handoff.server.report.measure.WaitingHours;
import dev.handoff.server.report.statistics.Weight;
import java.util.List;

/** Tells measures 3 to 6. */
final class TimeSections {

    private final Teller teller;
    private final Measures.Times times;

    TimeSections(Teller teller, Measures.Times times) {
        this.teller = teller;
        this.times = times;
    }

    List<Section> write() {
        return List.of(
                section(
                        "time-to-context",
                        times.toContext().stream().map(this::time).toList(),
                        "direction",
                        "median",
                        "became",
                        "open"),
                section(
                        "questions",
                        times.questions().stream().map(this::questions).toList(),
                        "direction",
                        "asked",
                        "per-handoff",
                        "answered-in",
                        "open"),
                section(
                        "waiting",
                        times.waiting().stream().map(this::waiting).toList(),
                        "who-waits",
                        "questions",
                        "hours-in-all",
                        "overlap",
                        "outside",
                        "holiday"),
                section(
                        "rework",
                        times.rework().stream().map(this::rework).toList(),
                        "direction",
                        "handoffs",
                        "bounces",
                        "reopenings",
                        "rework-hours"));
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

    private List<Cell> time(TimeToContext it) {
        Weight weight = it.hours().weight();
        return List.of(
                Cell.of(teller.direction(it.direction())),
                teller.median(it.hours()),
                Cell.of(
                        teller.say(
                                "of",
                                "hits",
                                it.hours().over(),
                                "cases",
                                it.hours().cases()),
                        weight),
                Cell.of(String.valueOf(it.hours().open()), weight));
    }

    private List<Cell> questions(Questions it) {
        Weight weight = it.weight();
        return List.of(
                Cell.of(teller.direction(it.direction())),
                Cell.of(String.valueOf(it.asked()), weight),
                Cell.of(teller.words().number(it.perHandoff(), 1), weight),
                teller.median(it.hours()),
                Cell.of(String.valueOf(it.hours().open()), weight));
    }

    private List<Cell> waiting(WaitingHours it) {
        Weight weight = it.weight();
        return List.of(
                Cell.of(teller.say("waits-for", "waiting", it.waiting(), "awaited", it.awaited())),
                Cell.of(String.valueOf(it.questions()), weight),
                teller.hours(it.total(), weight),
                teller.hours(it.overlap(), weight),
                teller.hours(it.outside(), weight),
                teller.hours(it.holiday(), weight));
    }

    private List<Cell> rework(Rework it) {
        Weight weight = it.weight();
        return List.of(
                Cell.of(teller.direction(it.direction())),
                Teller.count(it.handoffs()),
                Cell.of(String.valueOf(it.bounces()), weight),
                Cell.of(String.valueOf(it.reopenings()), weight),
                teller.hours(it.hours(), weight));
    }
}
