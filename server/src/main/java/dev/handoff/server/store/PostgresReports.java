package dev.handoff.server.store;

import dev.handoff.server.press.Archive;
import dev.handoff.server.report.Editions;
import dev.handoff.server.report.history.ReportWeek;
import dev.handoff.server.report.render.ReportJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Reports by lead and week: whoever comes second to keep one, or to send it, finds it taken. */
public final class PostgresReports implements Archive {

    private final Jdbi jdbi;

    public PostgresReports(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public boolean keep(Editions report, Instant madeAt) {
        return jdbi.withHandle(handle -> handle.createUpdate("insert into weekly_report (lead, week, made_at, body)"
                                + " values (:lead, :week, :at, :body) on conflict (lead, week) do nothing")
                        .bind("lead", report.own().heading().lead())
                        .bind("week", report.own().heading().week())
                        .bind("at", madeAt)
                        .bind("body", ReportJson.write(report))
                        .execute()
                > 0);
    }

    @Override
    public Optional<Editions> editions(String lead, ReportWeek week) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select body from weekly_report where lead = :lead and week = :week")
                        .bind("lead", lead)
                        .bind("week", week.toString())
                        .mapTo(String.class)
                        .findOne()
                        .map(ReportJson::readEditions));
    }

    @Override
    public List<Entry> list(int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select lead, week, made_at, sent_at is not null as sent from"
                                + " weekly_report order by week desc, lead limit :most")
                .bind("most", most)
                .map((row, context) -> new Entry(
                        row.getString("lead"),
                        ReportWeek.parse(row.getString("week")),
                        row.getTimestamp("made_at").toInstant(),
                        row.getBoolean("sent")))
                .list());
    }

    @Override
    public boolean hold(String lead, ReportWeek week, Instant now, Instant until) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update weekly_report set held_until = :until where lead = :lead and week = :week and"
                                        + " sent_at is null and (held_until is null or held_until <= :now)")
                        .bind("lead", lead)
                        .bind("week", week.toString())
                        .bind("now", now)
                        .bind("until", until)
                        .execute()
                > 0);
    }

    @Override
    public void sent(String lead, ReportWeek week, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update weekly_report set sent_at = :at where lead = :lead and week = :week")
                .bind("lead", lead)
                .bind("week", week.toString())
                .bind("at", at)
                .execute());
    }
}
