package dev.handoff.server.store;

import dev.handoff.server.intake.DeadLetters;
import dev.handoff.server.ticket.TicketRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Dead letters as a table. A replay is one statement: the ticket is never in neither place. */
public final class PostgresDeadLetters implements DeadLetters {

    private static final String BACK_TO_WORK = "with gone as (delete from dead_letter %s returning tracker, ticket_id)"
            + " insert into work (tracker, ticket_id, marked_at, due_at)"
            + " select tracker, ticket_id, :now, :now from gone order by tracker, ticket_id"
            + Marks.ON_CONFLICT;

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
    public boolean delete(long id) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from dead_letter where id = :id")
                        .bind("id", id)
                        .execute())
                > 0;
    }

    private static DeadLetter deadLetter(ResultSet row, StatementContext context) throws SQLException {
        return new DeadLetter(
                row.getLong("id"),
                new TicketRef(row.getString("tracker"), row.getString("ticket_id")),
                row.getInt("attempts"),
                row.getString("last_error"),
                row.getTimestamp("failed_at").toInstant());
    }

    @Override
    public boolean replay(long id, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate(BACK_TO_WORK.formatted("where id = :id"))
                        .bind("id", id)
                        .bind("now", now)
                        .execute())
                > 0;
    }

    @Override
    public int replayAll(Instant now) {
        return jdbi.withHandle(handle ->
                handle.createUpdate(BACK_TO_WORK.formatted("")).bind("now", now).execute());
    }
}
