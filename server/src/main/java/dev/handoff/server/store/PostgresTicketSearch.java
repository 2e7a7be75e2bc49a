package dev.handoff.server.store;

import dev.handoff.client.AssessmentSummary;
import dev.handoff.client.TicketSummary;
import dev.handoff.server.api.TicketSearch;
import dev.handoff.server.ticket.TicketRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Search and history as queries; numbered by assessment, so that a page goes on where the one before ended. */
public final class PostgresTicketSearch implements TicketSearch {

    private final Jdbi jdbi;

    public PostgresTicketSearch(Database database) {
        this.jdbi = database.jdbi();
    }

    private static Conditions conditions(Criteria criteria, @Nullable Long before) {
        Conditions all = new Conditions();
        all.add("assessment_id < :before", "before", before);
        all.add("tracker = :tracker", "tracker", criteria.where().tracker());
        all.add("project = :project", "project", criteria.where().project());
        all.add(
                "(from_site = :site or to_site = :site)",
                "site",
                criteria.where().site());
        all.add("from_site = :from", "from", criteria.where().from());
        all.add("to_site = :to", "to", criteria.where().to());
        all.add("lower(team) = lower(:team)", "team", criteria.where().team());
        all.add("kind = :kind", "kind", criteria.judged().kind());
        all.add(
                "gaps @> cast(:gaps as text[])",
                "gaps",
                criteria.judged().gaps().isEmpty()
                        ? null
                        : array(criteria.judged().gaps()));
        all.addFact("flagged", criteria.judged().flagged());
        all.add("at >= :since", "since", criteria.judged().since());
        all.add("at <= :until", "until", criteria.judged().until());
        all.add(
                "(from_site <> to_site and from_site <> '?' and to_site <> '?') = :crossing",
                "crossing",
                criteria.crossing());
        all.addFact("(title is not null)", criteria.titled());
        return all;
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }

    @Override
    public List<Numbered<TicketSummary>> find(Criteria criteria, @Nullable Long before, int atMost) {
        Called called = criteria.called();
        boolean byEntry = called != null && called.named() != null;
        Conditions entry = called != null && byEntry ? entry(called, before) : new Conditions();
        Conditions all = conditions(criteria, before);
        if (!byEntry) {
            all.add(TicketEntries.CALLED, "entry", called == null ? null : called.entry());
        }
        String from = byEntry ? TicketEntries.newestFirst(entry.toString()) : "ticket_latest ticket";
        String order = byEntry ? "entry.id" : "assessment_id";
        return jdbi.withHandle(handle -> entry.bind(all.bind(handle.createQuery("select ticket.* from " + from
                        + " where " + all + " order by " + order + " desc limit :atMost")))
                .bind("atMost", atMost)
                .map(PostgresTicketSearch::ticket)
                .list());
    }

    private static Conditions entry(Called called, @Nullable Long before) {
        Conditions entry = new Conditions();
        entry.add("entry = :entry", "entry", called.entry());
        entry.add("named = :named", "named", called.named());
        entry.add("assessment_id < :before", "before", before);
        return entry;
    }

    private static Numbered<TicketSummary> ticket(ResultSet row, StatementContext context) throws SQLException {
        return new Numbered<>(
                row.getLong("assessment_id"),
                new TicketSummary(
                        row.getString("ticket_key"),
                        row.getString("tracker"),
                        row.getString("project"),
                        row.getString("kind"),
                        row.getString("from_site"),
                        row.getString("to_site"),
                        row.getString("team"),
                        row.getBoolean("flagged"),
                        List.of((String[]) row.getArray("gaps").getArray()),
                        row.getTimestamp("at").toInstant().toString(),
                        row.getString("title")));
    }

    @Override
    public List<Numbered<AssessmentSummary>> history(TicketRef ticket, @Nullable Long before, int atMost) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, ticket_key, at, kind, from_site, to_site, flagged, gaps from assessment where"
                                + " tracker = :tracker and ticket_id = :ticket and (cast(:before as bigint) is null or id"
                                + " < :before) order by id desc limit :atMost")
                .bind("tracker", ticket.tracker())
                .bind("ticket", ticket.idOrKey())
                .bind("before", before)
                .bind("atMost", atMost)
                .map(PostgresTicketSearch::summary)
                .list());
    }

    private static Numbered<AssessmentSummary> summary(ResultSet row, StatementContext context) throws SQLException {
        long id = row.getLong("id");
        return new Numbered<>(
                id,
                new AssessmentSummary(
                        id,
                        row.getString("ticket_key"),
                        row.getTimestamp("at").toInstant().toString(),
                        row.getString("kind"),
                        row.getString("from_site"),
                        row.getString("to_site"),
                        row.getBoolean("flagged"),
                        List.of((String[]) row.getArray("gaps").getArray())));
    }

    @Override
    public Optional<String> assessment(TicketRef ticket, long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select body from assessment where id = :id"
                        + " and tracker = :tracker and ticket_id = :ticket")
                .bind("id", id)
                .bind("tracker", ticket.tracker())
                .bind("ticket", ticket.idOrKey())
                .mapTo(String.class)
                .findOne());
    }
}
