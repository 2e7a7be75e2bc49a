package dev.handoff.server.store;

import dev.handoff.server.press.ReportTroubles;
import dev.handoff.server.report.history.ReportWeek;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;

/** Reports that did not get where they should. */
public final class PostgresReportTroubles implements ReportTroubles {

    private static final int LONGEST = 1_000;

    private final Jdbi jdbi;
    private final InstantSource clock;

    public PostgresReportTroubles(Database database, InstantSource clock) {
        this.jdbi = database.jdbi();
        this.clock = clock;
    }

    @Override
    public void note(String lead, ReportWeek week, Way way, String what) {
        String shown = what.replace("\0", "");
        jdbi.useHandle(handle -> handle.createUpdate("insert into report_trouble (lead, way, week, what, since)"
                        + " values (:lead, :way, :week, :what, :now)"
                        + " on conflict (lead, way) do update set week = :week, what = :what")
                .bind("lead", lead)
                .bind("way", way.word())
                .bind("week", week.toString())
                .bind("what", shown.substring(0, Math.min(shown.length(), LONGEST)))
                .bind("now", clock.instant())
                .execute());
    }

    @Override
    public void over(String lead, Way way) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from report_trouble where lead = :lead and way = :way")
                .bind("lead", lead)
                .bind("way", way.word())
                .execute());
    }

    @Override
    public List<Trouble> list() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select lead, week, way, what, since from report_trouble order by since desc, lead, way")
                .map((row, context) -> new Trouble(
                        row.getString("lead"),
                        ReportWeek.parse(row.getString("week")),
                        Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
                        row.getString("what"),
                        row.getTimestamp("since").toInstant()))
                .list());
    }
}
