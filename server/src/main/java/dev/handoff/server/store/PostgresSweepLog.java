package dev.handoff.server.store;

import dev.handoff.server.intake.SweepCursor;
import dev.handoff.server.intake.SweepLog;
import dev.handoff.server.ticket.TicketRef;
import dev.handoff.server.ticket.Tickets.Hit;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The sweep's memory as tables. */
public final class PostgresSweepLog implements SweepLog {

    private static final String SEEN_UNLESS_NEWER = " on conflict (tracker, ticket_id) do update"
            + " set updated = excluded.updated, ticket_key = excluded.ticket_key"
            + " where ticket_seen.updated < excluded.updated";

    private final Jdbi jdbi;

    public PostgresSweepLog(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public @Nullable SweepCursor cursor(String tracker) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from sweep_cursor where tracker = :tracker")
                .bind("tracker", tracker)
                .map((row, context) -> new SweepCursor(
                        row.getTimestamp("position").toInstant(),
                        row.getTimestamp("backfill_from").toInstant(),
                        row.getBoolean("caught_up")))
                .findOne()
                .orElse(null));
    }

    @Override
    public int record(String tracker, List<Hit> hits, Instant now, Instant due, SweepCursor cursor) {
        return jdbi.inTransaction(handle -> {
            int marked = mark(handle, tracker, distinct(hits, cursor), now, due, !cursor.caughtUp());
            save(handle, tracker, cursor);
            return marked;
        });
    }

    /** A hit without a time is looked at once: when it was never seen. */
    private static List<Hit> distinct(List<Hit> hits, SweepCursor cursor) {
        return hits.stream()
                .map(hit ->
                        new Hit(hit.id(), hit.key(), Objects.requireNonNullElse(hit.updated(), cursor.backfillFrom())))
                .collect(Collectors.toMap(Hit::id, hit -> hit, PostgresSweepLog::newer))
                .values()
                .stream()
                .sorted(Comparator.comparing(Hit::id))
                .toList();
    }

    private static Hit newer(Hit one, Hit other) {
        return Objects.requireNonNull(one.updated()).isBefore(Objects.requireNonNull(other.updated())) ? other : one;
    }

    private static int mark(Handle handle, String tracker, List<Hit> hits, Instant now, Instant due, boolean patient) {
        return handle.createUpdate("with fresh as (insert into ticket_seen (tracker, ticket_id, ticket_key, updated)"
                        + " select :tracker, id, key, updated from unnest(:ids, :keys, :times) as h(id, key, updated)"
                        + SEEN_UNLESS_NEWER + " returning ticket_id)"
                        + " insert into work (tracker, ticket_id, marked_at, due_at, patient)"
                        + " select :tracker, ticket_id, :now, :due, :patient from fresh order by ticket_id"
                        + Marks.ON_CONFLICT)
                .bind("tracker", tracker)
                .bindArray("ids", String.class, hits.stream().map(Hit::id).toArray())
                .bindArray(
                        "keys",
                        String.class,
                        hits.stream().map(hit -> hit.key().value()).toArray())
                .bindArray(
                        "times", Instant.class, hits.stream().map(Hit::updated).toArray())
                .bind("now", now)
                .bind("due", due)
                .bind("patient", patient)
                .execute();
    }

    private static void save(Handle handle, String tracker, SweepCursor cursor) {
        handle.createUpdate("insert into sweep_cursor (tracker, position, backfill_from, caught_up)"
                        + " values (:tracker, :position, :from, :caughtUp) on conflict (tracker) do update set"
                        + " position = greatest(sweep_cursor.position, excluded.position),"
                        + " caught_up = sweep_cursor.caught_up or excluded.caught_up")
                .bind("tracker", tracker)
                .bind("position", cursor.position())
                .bind("from", cursor.backfillFrom())
                .bind("caughtUp", cursor.caughtUp())
                .execute();
    }

    @Override
    public void handled(TicketRef ticket, String key, Instant updated) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into ticket_seen (tracker, ticket_id, ticket_key, updated)"
                        + " values (:tracker, :ticket, :key, :updated)" + SEEN_UNLESS_NEWER)
                .bind("tracker", ticket.tracker())
                .bind("ticket", ticket.idOrKey())
                .bind("key", key)
                .bind("updated", updated)
                .execute());
    }
}
