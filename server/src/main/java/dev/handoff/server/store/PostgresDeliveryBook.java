package dev.handoff.server.store;

import dev.handoff.server.audit.By;
import dev.handoff.server.audit.Fact;
import dev.handoff.server.notify.DeliveryBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The deliveries as people see them. A replay touches one row: a delivery is never in two states. */
public final class PostgresDeliveryBook implements DeliveryBook {

    private static final String WHICH = " returning subscriber, event_id, coalesce(last_error, '') as last_error";

    private static final String AGAIN = "update webhook_delivery set state = 'waiting', due_at = :now, attempts = 0,"
            + " owner = null, finished_at = null where state %s" + WHICH;

    private static final String REPLAYED = "webhook-delivery.replayed";

    private final Jdbi jdbi;

    public PostgresDeliveryBook(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public List<Entry> list(State state, @Nullable String subscriber, @Nullable Long before, int atMost) {
        return jdbi.withHandle(handle -> handle.createQuery("select d.*, e.type, e.at, e.ticket_key"
                        + " from webhook_delivery d join webhook_event e on e.id = d.event_id where d.state = :state"
                        + " and (cast(:subscriber as text) is null or d.subscriber = :subscriber)"
                        + " and (cast(:before as bigint) is null or d.id < :before) order by d.id desc limit :atMost")
                .bind("state", state.word())
                .bind("subscriber", subscriber)
                .bind("before", before)
                .bind("atMost", atMost)
                .map(PostgresDeliveryBook::entry)
                .list());
    }

    private static Entry entry(ResultSet row, StatementContext context) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getString("subscriber"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("ticket_key"),
                row.getTimestamp("at").toInstant(),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("attempts"),
                row.getString("last_error"),
                instant(row, "due_at"),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    @Override
    public boolean replay(long id, By by, Instant now) {
        return jdbi.inTransaction(handle -> {
            Query one = handle.createQuery(AGAIN.formatted("<> 'waiting' and id = :id"));
            return entered(handle, one.bind("id", id).bind("now", now), REPLAYED, by, now) > 0;
        });
    }

    @Override
    public int replayDead(@Nullable String subscriber, By by, Instant now) {
        return jdbi.inTransaction(handle -> {
            Query all = handle.createQuery(
                    AGAIN.formatted("= 'dead' and (cast(:subscriber as text) is null or subscriber = :subscriber)"));
            return entered(handle, all.bind("subscriber", subscriber).bind("now", now), REPLAYED, by, now);
        });
    }

    @Override
    public boolean delete(long id, By by, Instant now) {
        return jdbi.inTransaction(handle -> {
            Query one = handle.createQuery("delete from webhook_delivery where id = :id" + WHICH);
            return entered(handle, one.bind("id", id), "webhook-delivery.deleted", by, now) > 0;
        });
    }

    /** @param touched gives the deliveries it is done to */
    private static int entered(Handle handle, Query touched, String what, By by, Instant now) {
        List<Fact> facts = touched.map((row, context) -> by.did(
                        what,
                        about(row.getString("subscriber")),
                        row.getString("event_id") + ": " + row.getString("last_error"),
                        now))
                .list();
        AuditTrail.enter(handle, facts);
        return facts.size();
    }

    private static String about(String subscriber) {
        return "webhooks/" + subscriber;
    }

    @Override
    public void pause(String subscriber, By by, Instant now) {
        change(
                subscriber,
                "paused_at = coalesce(paused_at, :now)",
                by.did("webhooks.paused", about(subscriber), "", now));
    }

    @Override
    public void resume(String subscriber, By by, Instant now) {
        change(
                subscriber,
                "paused_at = null, gone_at = null, rest_until = null",
                by.did("webhooks.resumed", about(subscriber), "", now));
    }

    private void change(String subscriber, String how, Fact fact) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("update webhook_subscriber set " + how + " where name = :name")
                    .bind("name", subscriber)
                    .bind("now", fact.at())
                    .execute();
            AuditTrail.enter(handle, List.of(fact));
        });
    }

    @Override
    public Map<String, Standing> standings() {
        return jdbi.withHandle(handle -> handle.createQuery("""
            select s.name, s.paused_at, s.gone_at, counted.* from webhook_subscriber s cross join lateral (
                select count(*) filter (where d.state = 'waiting') as waiting,
                min(e.at) filter (where d.state = 'waiting') as oldest,
                count(*) filter (where d.state = 'dead') as dead
                from webhook_delivery d join webhook_event e on e.id = d.event_id
                where d.subscriber = s.name and d.state in ('waiting', 'dead')
            ) counted
            """)
                .map((row, context) -> Map.entry(row.getString("name"), standing(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                instant(row, "paused_at"),
                instant(row, "gone_at"),
                row.getLong("waiting"),
                instant(row, "oldest"),
                row.getLong("dead"));
    }

    @Override
    public Backlog backlog(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
            select count(*) filter (where d.state = 'waiting'),
            min(e.created_at) filter (where d.state = 'waiting'),
            count(*) filter (where d.state = 'dead')
            from webhook_delivery d join webhook_event e on e.id = d.event_id
            where d.state in ('waiting', 'dead')
            """)
                .map((row, context) -> new Backlog(row.getLong(1), age(row.getTimestamp(2), now), row.getLong(3)))
                .one());
    }

    private static Duration age(@Nullable Timestamp oldest, Instant now) {
        return oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), now);
    }

    @Override
    public int forget(Instant before, List<String> subscribers) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("delete from webhook_delivery d using webhook_event e where e.id = d.event_id"
                            + " and ((d.state = 'delivered' and d.finished_at < :before)"
                            + " or (e.created_at < :before and not d.subscriber = any(:subscribers)))")
                    .bind("before", before)
                    .bindArray("subscribers", String.class, subscribers)
                    .execute();
            return handle.createUpdate("delete from webhook_event e where created_at < :before"
                            + " and not exists (select 1 from webhook_delivery d where d.event_id = e.id)")
                    .bind("before", before)
                    .execute();
        });
    }
}
