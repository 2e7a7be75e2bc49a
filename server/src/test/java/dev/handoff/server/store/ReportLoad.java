package dev.handoff.server.store;

import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.history.Period;
import dev.handoff.server.report.history.ReportWeek;
import dev.handoff.server.report.invented.Firm;
import dev.handoff.server.report.invented.HistoryGenerator;
import dev.handoff.server.report.measure.Measures;
import dev.handoff.server.report.measure.Past;
import dev.handoff.server.report.measure.Season;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * How a report does over a large history, as ratios to a sequential scan on the same machine. No test: run it by name. Its size is
 * {@code -Dload.tickets}, by default a twentieth of the whole; 200,000 tickets make a million judgements.
 */
class ReportLoad {

    private static final int TICKETS = Integer.getInteger("load.tickets", 10_000);
    private static final int RUNS = 5;

    private final Database database = TestDatabase.fresh();
    private final PostgresFacts facts = new PostgresFacts(database);
    private final ReportWeek week = ReportWeek.parse("2026-W47");
    private final Period year = new Period(
            week.minus(51).in(Past.LONDON).from(), week.in(Past.LONDON).until());
    private final Period eightWeeks = new Period(week.minus(7).in(Past.LONDON).from(), year.until());

    @Test
    void report_over_a_year() {
        double written = millis(this::write);
        double worked = millis(() -> {
            facts.refresh();
            return 0;
        });
        database.jdbi().useHandle(handle -> handle.execute("analyze"));
        // Every byte of the judgements that a report without facts would have to read.
        double judgements = median(() -> number("select sum(length(body::text)) from assessment"));
        double scan = median(() -> number("select sum(length(course)) from handoff_fact"));
        List<HandoffFact> season = facts.in(eightWeeks);
        double read = median(() -> facts.in(eightWeeks));
        double measured = median(() -> Measures.of(new Season(week, Past.LONDON, Past.calendars(), season, List.of())));
        System.out.printf(
                "%d judgements and %d hand-offs: written in %.1f s, facts in %.1f s%n",
                number("select count(*) from assessment"),
                number("select count(*) from handoff_fact"),
                written / 1_000,
                worked / 1_000);
        System.out.printf("scan of all judgements %.0f ms, of all facts %.0f ms%n", judgements, scan);
        System.out.printf(
                "eight weeks are %d facts: read in %.0f ms, all measures in %.0f ms%n", season.size(), read, measured);
        System.out.printf(
                "a report is %.2f scans of all judgements; reading is %.2f scans of all facts%n",
                (read + measured) / judgements, read / scan);
        database.close();
    }

    private int write() {
        HistoryWriter writer = new HistoryWriter(database);
        new HistoryGenerator(1, Firm.demo("load").unsettled(), Past.calendars(), year)
                .generate(TICKETS, 5, writer.nextId(), writer);
        writer.finish();
        return 0;
    }

    private int number(String sql) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery(sql).mapTo(Long.class).one().intValue());
    }

    private static double median(Supplier<?> what) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            times.add(millis(what));
        }
        return times.stream().sorted().toList().get(RUNS / 2);
    }

    private static double millis(Supplier<?> what) {
        long start = System.nanoTime();
        what.get();
        return (System.nanoTime() - start) / 1e6;
    }
}
