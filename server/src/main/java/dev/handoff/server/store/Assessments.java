package dev.handoff.server.store;

import dev.handoff.server.audit.Fact;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Every judgement that differed from the one before, append-only. */
public final class Assessments {

    /** The columns that {@code assessment} and {@code ticket_latest} share. */
    private static final String FACTS =
            "tracker, ticket_id, ticket_key, project, at, kind, from_site, to_site, team, flagged, gaps";

    /** Also in the same statement, so that a search never finds what is not kept, nor misses what is. */
    private static final String KEEP = "with kept as (insert into assessment (" + FACTS + ", week, input_hash, body)"
            + " select :tracker, :ticket, :key, :project, :at, :kind, :from, :to, cast(:team as text), :flagged, :gaps,"
            + " :week, :hash, cast(:body as json) where :hash is distinct from (select input_hash from assessment"
            + " where tracker = :tracker and ticket_id = :ticket order by id desc limit 1) returning *)"
            + " insert into ticket_latest (" + FACTS + ", assessment_id) select " + FACTS + ", id from kept on"
            + " conflict (tracker, ticket_id) do update set "
            + Stream.of(
                            "ticket_key",
                            "project",
                            "at",
                            "kind",
                            "from_site",
                            "to_site",
                            "team",
                            "flagged",
                            "gaps",
                            "assessment_id")
                    .map(column -> column + " = excluded." + column)
                    .collect(Collectors.joining(", "))
            + " returning assessment_id";

    private final Jdbi jdbi;
    private final PostgresOutbox outbox;

    /** Nobody hears of what is kept. */
    public Assessments(Database database) {
        this(database, PostgresOutbox.silent(database));
    }

    /** @param outbox told which gaps opened and closed */
    public Assessments(Database database, PostgresOutbox outbox) {
        this.jdbi = database.jdbi();
        this.outbox = outbox;
    }

    /** Says what the audit is to say of an assessment once it is kept. */
    @FunctionalInterface
    public interface Audited {

        Audited NOTHING = (id, at, before) -> List.of();

        /**
         * @param id of its row
         * @param at when the ticket was judged before; null for its first assessment
         * @param before the body of that judgement
         */
        List<Fact> facts(long id, @Nullable Instant at, @Nullable String before);
    }

    public boolean keep(FrozenAssessment assessment) {
        return keep(assessment, null);
    }

    public boolean keep(FrozenAssessment assessment, @Nullable String team) {
        return keep(assessment, team, Audited.NOTHING);
    }

    /**
     * Keeps the assessment unless the ticket's last one has the same input hash; in the same transaction as what the audit says.
     *
     * @param team as the ticket's team field names it; null where there is none
     * @return whether it was kept
     */
    public boolean keep(FrozenAssessment assessment, @Nullable String team, Audited audited) {
        return jdbi.inTransaction(handle -> keep(handle, assessment, team, audited));
    }

    /**
     * The same, and tells subscribers which gaps opened and closed since this was last called for the ticket, all of it or nothing.
     *
     * @param crossing does the ticket approach a crossing, or has it made one?
     */
    public void keep(FrozenAssessment assessment, @Nullable String team, Audited audited, boolean crossing) {
        jdbi.useTransaction(handle -> {
            keep(handle, assessment, team, audited);
            outbox.judged(handle, assessment, team, crossing);
        });
    }

    private static boolean keep(Handle handle, FrozenAssessment assessment, @Nullable String team, Audited audited) {
        Previous before = previous(handle, assessment);
        if (before != null && before.same()) {
            return false;
        }
        Optional<Long> id = insert(handle, assessment, team);
        id.ifPresent(kept -> {
            TicketEntries.keep(handle, kept);
            AuditTrail.enter(
                    handle,
                    before == null ? audited.facts(kept, null, null) : audited.facts(kept, before.at(), before.body()));
        });
        return id.isPresent();
    }

    private record Previous(
            boolean same, Instant at, @Nullable String body) {}

    private static @Nullable Previous previous(Handle handle, FrozenAssessment assessment) {
        return handle.createQuery(
                        "select input_hash = :hash as same, at, case when input_hash = :hash then null else body"
                                + " end as body from assessment where tracker = :tracker and ticket_id = :ticket"
                                + " order by id desc limit 1")
                .bind("tracker", assessment.ticket().tracker())
                .bind("ticket", assessment.ticket().idOrKey())
                .bind("hash", assessment.inputHash())
                .map((row, context) -> new Previous(
                        row.getBoolean("same"), row.getTimestamp("at").toInstant(), row.getString("body")))
                .findOne()
                .orElse(null);
    }

    private static Optional<Long> insert(Handle handle, FrozenAssessment assessment, @Nullable String team) {
        return handle.createQuery(KEEP)
                .bind("tracker", assessment.ticket().tracker())
                .bind("ticket", assessment.ticket().idOrKey())
                .bind("key", assessment.key().value())
                .bind("project", assessment.key().project())
                .bind("at", assessment.at())
                .bind("week", week(assessment.at()))
                .bind("kind", assessment.kind())
                .bind("from", assessment.from())
                .bind("to", assessment.to())
                .bind("team", team)
                .bind("flagged", assessment.flagged())
                .bindArray("gaps", String.class, assessment.gaps())
                .bind("hash", assessment.inputHash())
                .bind("body", assessment.body())
                .mapTo(Long.class)
                .findOne();
    }

    /**
     * Keeps the assessment, and tells where: with the ticket's last one where that has the same input hash.
     *
     * @param team as for {@link #keep(FrozenAssessment, String, Audited)}
     * @return the id of its row
     */
    public long freeze(FrozenAssessment assessment, @Nullable String team, Audited audited) {
        keep(assessment, team, audited);
        return jdbi.withHandle(handle -> handle.createQuery("select id from assessment where tracker = :tracker"
                        + " and ticket_id = :ticket and input_hash = :hash order by id desc limit 1")
                .bind("tracker", assessment.ticket().tracker())
                .bind("ticket", assessment.ticket().idOrKey())
                .bind("hash", assessment.inputHash())
                .mapTo(Long.class)
                .one());
    }

    /**
     * Keeps what lists show of the ticket beside its last judgement.
     *
     * @param title null where it is not to be shown
     */
    public void entitle(TicketRef ticket, @Nullable String title) {
        jdbi.useHandle(handle -> handle.createUpdate("update ticket_latest set title = cast(:title as text)"
                        + " where tracker = :tracker and ticket_id = :ticket and title is distinct from :title")
                .bind("title", title)
                .bind("tracker", ticket.tracker())
                .bind("ticket", ticket.idOrKey())
                .execute());
    }

    public Optional<FrozenAssessment> last(TicketRef ticket) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from assessment where tracker = :tracker"
                        + " and ticket_id = :ticket order by id desc limit 1")
                .bind("tracker", ticket.tracker())
                .bind("ticket", ticket.idOrKey())
                .map(Assessments::assessment)
                .findOne());
    }

    /**
     * The last judgement of a ticket by its key.
     *
     * @param tracker null for whichever tracker judged a ticket of this key last
     */
    public Optional<FrozenAssessment> lastOf(String key, @Nullable String tracker) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from assessment where ticket_key = :key"
                        + " and (cast(:tracker as text) is null or tracker = :tracker) order by id desc limit 1")
                .bind("key", key)
                .bind("tracker", tracker)
                .map(Assessments::assessment)
                .findOne());
    }

    /** Oldest first. */
    public List<FrozenAssessment> history(TicketRef ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from assessment where tracker = :tracker" + " and ticket_id = :ticket order by id")
                .bind("tracker", ticket.tracker())
                .bind("ticket", ticket.idOrKey())
                .map(Assessments::assessment)
                .list());
    }

    /** ISO year and week in UTC, for example 202647. */
    static int week(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static FrozenAssessment assessment(ResultSet row, StatementContext context) throws SQLException {
        Array gaps = row.getArray("gaps");
        return new FrozenAssessment(
                new TicketRef(row.getString("tracker"), row.getString("ticket_id")),
                new TicketKey(row.getString("ticket_key")),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getString("from_site"),
                row.getString("to_site"),
                row.getBoolean("flagged"),
                List.of((String[]) gaps.getArray()),
                row.getString("input_hash"),
                row.getString("body"));
    }
}
