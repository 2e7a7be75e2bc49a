package dev.handoff.server.store;

import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.history.Period;
import dev.handoff.server.report.history.ReportWeek;
import dev.handoff.server.report.measure.EachMeasure;
import dev.handoff.server.report.measure.Measures;
import dev.handoff.server.report.measure.Past;
import dev.handoff.server.report.measure.Season;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/**
 * What a report costs over a large history, beside a sequential scan of the rows that it needs: the facts of its eight weeks, alone
 * in a table, copied out to the client. No test: run it by name. Each run measures the scan anew, and ratios are medians of runs, so
 * that a busy machine slows down both sides alike.
 */
class ReportLoad {

    private static final int RUNS = 9;
    private static final int WARM_UP = 10;

    private record Time(double millis, double ratio) {}

    private final Map<String, List<Time>> times = new LinkedHashMap<>();

    @Test
    void report_over_a_year() throws Exception {
        try (LargeHistory history = LargeHistory.open()) {
            System.out.printf(
                    "%d judgements, %d hand-offs%n",
                    history.number("select count(*) from assessment"),
                    history.number("select count(*) from handoff_fact"));
            measure(history);
        }
    }

    private void measure(LargeHistory history) {
        PostgresFacts facts = new PostgresFacts(history.database());
        ReportWeek week = history.week();
        Period eightWeeks = new Period(
                week.minus(7).in(Past.LONDON).from(), week.in(Past.LONDON).until());
        history.execute("drop table if exists load_needed");
        history.execute("create table load_needed as select * from handoff_fact where crossed_at < '"
                + eightWeeks.until() + "' and (changed_at >= '" + eightWeeks.from() + "' or waiting)");
        history.execute("vacuum analyze load_needed");
        for (int run = -WARM_UP; run < RUNS; run++) {
            double scan = millis(() -> scan(history, "load_needed"));
            List<HandoffFact> read = new ArrayList<>();
            double reading = millis(() -> read.addAll(facts.in(eightWeeks)));
            Season season = new Season(week, Past.LONDON, Past.calendars(), read, List.of());
            if (run < 0) {
                Measures.of(season);
                continue;
            }
            took("the scan itself", scan, scan);
            took("a scan of all facts", millis(() -> scan(history, "handoff_fact")), scan);
            took("reading " + read.size() + " facts, once for all measures", reading, scan);
            took("all twelve measures", millis(() -> Measures.of(season)), scan);
            EachMeasure.all().forEach((name, of) -> took("measure " + name, millis(() -> of.apply(season)), scan));
        }
        times.forEach((what, all) -> System.out.printf(
                "%7.1f ms %6.2f scans  %s%n", median(all, Time::millis), median(all, Time::ratio), what));
    }

    private void took(String what, double millis, double scan) {
        times.computeIfAbsent(what, it -> new ArrayList<>()).add(new Time(millis, millis / scan));
    }

    private static long scan(LargeHistory history, String table) {
        try (Connection connection = history.database().dataSource().getConnection()) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + table + " to stdout", OutputStream.nullOutputStream());
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double median(List<Time> times, ToDoubleFunction<Time> what) {
        return times.stream().mapToDouble(what).sorted().toArray()[times.size() / 2];
    }

    private static double millis(Supplier<?> what) {
        long start = System.nanoTime();
        what.get();
        return (System.nanoTime() - start) / 1e6;
    }
}
