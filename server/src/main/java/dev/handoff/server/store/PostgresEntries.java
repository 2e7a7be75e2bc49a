package dev.handoff.server.store;

import dev.handoff.server.audit.Entries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads the audit; a ticket is found by the key it has today. */
public final class PostgresEntries implements Entries {

    private static final int FETCH = 1_000;

    private static final String FOUND =
            "select audit.*, (select ticket_key from ticket_latest where audit.about = tracker"
                    + " || '/' || ticket_id) as ticket_key from audit where true";

    private final Jdbi jdbi;

    public PostgresEntries(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public List<Listed> below(Wanted wanted, @Nullable Long before, int atMost) {
        return jdbi.withHandle(handle -> query(
                        handle,
                        wanted,
                        " and (cast(:before as bigint) is null or sequence < :before)"
                                + " order by sequence desc limit :atMost")
                .bind("before", before)
                .bind("atMost", atMost)
                .map(PostgresEntries::listed)
                .list());
    }

    /** The driver reads by portions only within a transaction. */
    @Override
    public void each(Wanted wanted, Consumer<Listed> reader) {
        jdbi.useTransaction(
                handle -> {
                    try (var rows = query(handle, wanted, " order by sequence")
                            .setFetchSize(FETCH)
                            .map(PostgresEntries::listed)
                            .stream()) {
                        rows.forEach(reader);
                    }
                });
    }

    /** Only what is asked for stands in the statement, so that an index can serve it. */
    private static Query query(Handle handle, Wanted wanted, String rest) {
        Query query = handle.createQuery(FOUND
                + (wanted.from() == null ? "" : " and at >= :from")
                + (wanted.to() == null ? "" : " and at < :to")
                + (wanted.ticket() == null ? "" : " and about = any(:abouts)")
                + rest);
        if (wanted.from() != null) {
            query.bind("from", wanted.from());
        }
        if (wanted.to() != null) {
            query.bind("to", wanted.to());
        }
        return wanted.ticket() == null
                ? query
                : query.bindArray("abouts", String.class, abouts(handle, wanted.ticket()));
    }

    /** A key may belong to tickets of several trackers. */
    private static List<String> abouts(Handle handle, String ticket) {
        List<String> abouts = handle.createQuery(
                        "select tracker || '/' || ticket_id from ticket_latest where ticket_key = upper(:ticket)")
                .bind("ticket", ticket)
                .mapTo(String.class)
                .list();
        abouts.add(ticket);
        return abouts;
    }

    private static Listed listed(ResultSet row, StatementContext context) throws SQLException {
        return new Listed(AuditTrail.entry(row, context), row.getString("ticket_key"));
    }
}
