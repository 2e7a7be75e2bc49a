package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.api.TicketSearch.Called;
import dev.handoff.server.api.TicketSearch.Criteria;
import dev.handoff.server.api.TicketSearch.Judged;
import dev.handoff.server.api.Where;
import dev.handoff.server.report.history.Period;
import dev.handoff.server.report.invented.InventedPast;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is read of tables that grow for ever is no more than what is shown. The tables here are small, so the planner is forbidden to
 * read them whole; and it may not go through a whole index either, for rows are counted.
 */
class ReadByIndexTest {

    private static final int TICKETS = 400;
    private static final int PAGE = 20;
    private static final String WITHOUT_SCANS = "?options=-c%20enable_seqscan=off";

    private static Database database;
    private static PostgresTicketSearch search;

    @BeforeAll
    static void write() {
        DatabaseSettings settings = TestDatabase.freshSettings();
        String url = Objects.requireNonNull(settings.url()) + WITHOUT_SCANS;
        database = Database.open(DatabaseSettings.at(url, settings.user(), settings.password()));
        HistoryWriter writer = new HistoryWriter(database);
        InventedPast.pasts(5).forEach(writer);
        writer.finish();
        new PostgresFacts(database).refresh();
        execute("update ticket_latest set title = 'told' where assessment_id % 2 = 0");
        execute(
                "insert into ticket_entry select tracker, ticket_id, 'source DISP', false, assessment_id from ticket_latest");
        execute("vacuum analyze");
        search = new PostgresTicketSearch(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void a_report_reads_the_facts_of_its_weeks() {
        Instant end = InventedPast.period().until();
        Period lastWeek = new Period(end.minus(Duration.ofDays(7)), end);
        PostgresFacts facts = new PostgresFacts(database);
        long waiting = number("select count(*) from handoff_fact where waiting");

        long read = read("handoff_fact", () -> facts.in(lastWeek));

        assertThat(read)
                .isLessThanOrEqualTo(facts.in(lastWeek).size() + waiting)
                .isLessThan(TICKETS / 2);
    }

    @Test
    void a_page_of_open_gaps_reads_that_page() {
        assertThat(read("ticket_latest", () -> find(null, null))).isBetween(1L, TICKETS / 4L);
        assertThat(read("ticket_latest", () -> find(null, true))).isBetween(1L, TICKETS / 4L);
        assertThat(read("ticket_latest", () -> find("nobody", null))).isZero();
    }

    @Test
    void an_entry_of_the_library_reads_the_newest_tickets_that_it_is_about() {
        assertThat(read("ticket_latest", () -> find(Criteria.about(Called.source("DISP", false), null))))
                .isEqualTo(PAGE);
        assertThat(read("ticket_latest", () -> find(Criteria.about(Called.source("DISP", true), null))))
                .isZero();
        assertThat(read("ticket_latest", () -> find(Criteria.about(Called.mention("partner", "GoCompare"), null))))
                .isZero();
    }

    @Test
    void a_ticket_and_a_report_are_found_by_their_names() {
        Assessments assessments = new Assessments(database);

        assertThat(read("assessment", () -> assessments.lastOf("QUO-7", null))).isOne();
        assertThat(read("weekly_report", () -> new PostgresReports(database).list(PAGE)))
                .isLessThanOrEqualTo(PAGE);
    }

    private static void find(@Nullable String team, @Nullable Boolean titled) {
        Judged flagged = new Judged(null, List.of(), true, null, null);
        find(new Criteria(Where.of(null, null, team), flagged, null, null, titled));
    }

    private static void find(Criteria criteria) {
        search.find(criteria, null, PAGE);
    }

    /** How many rows of the table were looked at. One thread gets one connection, whose counts are told at once when asked for. */
    private static long read(String table, Runnable what) {
        long before = looked(table);
        what.run();
        return looked(table) - before;
    }

    private static long looked(String table) {
        execute("select pg_stat_force_next_flush()");
        return number(
                "select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) from pg_stat_user_tables where relname"
                        + " = '" + table + "'");
    }

    private static long number(String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private static void execute(String sql) {
        database.jdbi().useHandle(handle -> handle.execute(sql));
    }
}
