package dev.handoff.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Since when each tracker is known and written to. */
public final class TrackerStates {

    private final Jdbi jdbi;

    public TrackerStates(Database database) {
        this.jdbi = database.jdbi();
    }

    /** Notes at start that the tracker is configured like this, and tells what is known of it. */
    public TrackerState configured(String tracker, boolean dryRun, Instant now) {
        return jdbi.withHandle(
                handle -> handle.createQuery("insert into tracker_state (tracker, first_seen, writing_since)"
                                + " values (:tracker, :now, case when :dryRun then null else cast(:now as timestamptz) end)"
                                + " on conflict (tracker) do update set writing_since = case when :dryRun then null"
                                + " else coalesce(tracker_state.writing_since, cast(:now as timestamptz)) end"
                                + " returning first_seen, writing_since")
                        .bind("tracker", tracker)
                        .bind("dryRun", dryRun)
                        .bind("now", now)
                        .map(TrackerStates::state)
                        .one());
    }

    private static TrackerState state(ResultSet row, StatementContext context) throws SQLException {
        Timestamp writing = row.getTimestamp("writing_since");
        return new TrackerState(
                row.getTimestamp("first_seen").toInstant(), writing == null ? null : writing.toInstant());
    }
}
