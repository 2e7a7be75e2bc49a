package dev.handoff.server.store;

import dev.handoff.server.audit.By;
import dev.handoff.server.audit.Fact;
import dev.handoff.server.intake.DeadLetters;
import dev.handoff.server.ticket.TicketRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Dead letters as a table. A replay is one statement: the ticket is never in neither place. */
public final class PostgresDeadLetters implements DeadLetters {

    private static final String BACK_TO_WORK = "with gone as (delete from dead_letter %s returning *),"
            + " back as (insert into work (tracker, ticket_id, marked_at, due_at)"
            + " select tracker, ticket_id, :now, :now from gone order by tracker, ticket_id"
            + Marks.ON_CONFLICT + ") select * from gone order by id";

    private static final String REPLAYED = "dead-letter.replayed";

    private final Jdbi jdbi;

    public PostgresDeadLetters(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public List<DeadLetter> list(int atMost) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from dead_letter order by failed_at desc, id desc limit :atMost")
                        .bind("atMost", atMost)
                        .map(PostgresDeadLetters::deadLetter)
                        .list());
    }

    @Override
    public List<DeadLetter> list(@Nullable Long before, int atMost) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from dead_letter"
                        + " where cast(:before as bigint) is null or id < :before order by id desc limit :atMost")
                .bind("before", before)
                .bind("atMost", atMost)
                .map(PostgresDeadLetters::deadLetter)
                .list());
    }

    @Override
    public boolean delete(long id, By by, Instant now) {
        return jdbi.inTransaction(handle -> entered(
                        handle,
                        handle.createQuery("delete from dead_letter where id = :id returning *")
                                .bind("id", id),
                        "dead-letter.deleted",
                        by,
                        now))
                > 0;
    }

    @Override
    public boolean replay(long id, By by, Instant now) {
        return jdbi.inTransaction(handle -> {
            Query one = handle.createQuery(BACK_TO_WORK.formatted("where id = :id"));
            return entered(handle, one.bind("id", id).bind("now", now), REPLAYED, by, now) > 0;
        });
    }

    @Override
    public int replayAll(By by, Instant now) {
        return jdbi.inTransaction(handle -> {
            Query all = handle.createQuery(BACK_TO_WORK.formatted(""));
            return entered(handle, all.bind("now", now), REPLAYED, by, now);
        });
    }

    /** @param gone gives the letters that it takes away */
    private static int entered(Handle handle, Query gone, String what, By by, Instant now) {
        List<DeadLetter> letters = gone.map(PostgresDeadLetters::deadLetter).list();
        AuditTrail.enter(
                handle,
                letters.stream()
                        .map(it -> by.did(
                                what, Fact.about(it.ticket()), "dead letter " + it.id() + ": " + it.lastError(), now))
                        .toList());
        return letters.size();
    }

    private static DeadLetter deadLetter(ResultSet row, StatementContext context) throws SQLException {
        return new DeadLetter(
                row.getLong("id"),
                new TicketRef(row.getString("tracker"), row.getString("ticket_id")),
                row.getInt("attempts"),
                row.getString("last_error"),
                row.getTimestamp("failed_at").toInstant());
    }
}
