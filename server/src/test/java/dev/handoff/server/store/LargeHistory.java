package dev.handoff.server.store;

import dev.handoff.server.report.history.Period;
import dev.handoff.server.report.history.ReportWeek;
import dev.handoff.server.report.invented.Firm;
import dev.handoff.server.report.invented.HistoryGenerator;
import dev.handoff.server.report.measure.Past;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * A year of invented hand-offs in a database of its own, for programs that measure. To make it takes minutes, so it is kept in
 * {@code target} for the next run. Its size is {@code -Dload.tickets}: 200,000 make more than a million judgements.
 */
public final class LargeHistory implements AutoCloseable {

    private static final int TICKETS = Integer.getInteger("load.tickets", 10_000);
    private static final int JUDGEMENTS = 5;
    private static final long SEED = 1;

    /** What no generator invents: titles that everybody may read, on nine tickets of ten. */
    private static final String TITLES =
            "update ticket_latest set title = 'Invented ' || ticket_key where assessment_id % 10 > 0";

    /** Entries of the library: one called for by every third ticket, one named long ago, one rare, and some hundred others. */
    private static final String ENTRIES =
            "insert into ticket_entry select tracker, ticket_id, entry, named, assessment_id"
                    + " from ticket_latest, lateral (values ('source PRIN-2A', assessment_id % 3 = 0, assessment_id % 6 = 0),"
                    + " ('source DISP', assessment_id % 5000 = 1, assessment_id % 2 = 0),"
                    + " ('partner GoCompare', assessment_id < 400000, true),"
                    + " ('source S-' || assessment_id % 97, assessment_id % 2 = 0, false)) as it (entry, called, named) where called";

    /** An archive of ten leads and two years. */
    private static final String REPORTS =
            "insert into weekly_report select 'lead-' || lead, to_char(date '2024-01-01' + 7 *"
                    + " week, 'IYYY-\"W\"IW'), now(), '{}', null, now() from generate_series(1, 10) lead, generate_series(0, 103) week";

    private final Database database;

    private LargeHistory(Database database) {
        this.database = database;
    }

    public static Path directory() {
        return Path.of("target", "load-" + TICKETS).toAbsolutePath();
    }

    /** Opens it; makes it before where no earlier run has. */
    public static LargeHistory open() throws IOException {
        Path made = directory().resolve("made");
        LargeHistory history = new LargeHistory(Database.open(DatabaseSettings.embedded(directory())));
        if (!Files.exists(made)) {
            history.make();
            Files.createFile(made);
        }
        return history;
    }

    private void make() {
        System.out.printf("invented in %.0f s%n", millis(this::invent) / 1_000);
        System.out.printf("facts worked out in %.0f s%n", millis(this::refresh) / 1_000);
        System.out.printf("states read off in %.0f s%n", millis(this::catchUp) / 1_000);
        execute(TITLES);
        execute(ENTRIES);
        execute(REPORTS);
        execute("vacuum analyze");
    }

    private int invent() {
        HistoryWriter writer = new HistoryWriter(database);
        ReportWeek last = ReportWeek.containing(Instant.now(), Past.LONDON).minus(1);
        Period year = new Period(
                last.minus(51).in(Past.LONDON).from(), last.in(Past.LONDON).until());
        new HistoryGenerator(SEED, Firm.demo("load").unsettled(), Past.calendars(), year)
                .generate(TICKETS, JUDGEMENTS, writer.nextId(), writer);
        writer.finish();
        return 0;
    }

    private int refresh() {
        new PostgresFacts(database).refresh();
        return 0;
    }

    private int catchUp() {
        new PostgresHandoffs(database).catchUp();
        return 0;
    }

    Database database() {
        return database;
    }

    /** The last week that something crossed in. */
    ReportWeek week() {
        return ReportWeek.containing(
                Instant.ofEpochMilli(number("select extract(epoch from max(crossed_at)) * 1000 from handoff_fact")),
                Past.LONDON);
    }

    long number(String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    void execute(String sql) {
        database.jdbi().useHandle(handle -> handle.execute(sql));
    }

    private static double millis(Supplier<?> what) {
        long start = System.nanoTime();
        what.get();
        return (System.nanoTime() - start) / 1e6;
    }

    @Override
    public void close() {
        database.close();
    }
}
