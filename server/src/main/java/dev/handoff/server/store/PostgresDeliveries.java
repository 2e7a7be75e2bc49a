package dev.handoff.server.store;

import dev.handoff.server.notify.Deliveries;
import dev.handoff.server.notify.Letter;
import dev.handoff.server.notify.Subscriber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** Deliveries as leased rows: whichever replica holds the lease delivers, and nobody else until it ends. */
public final class PostgresDeliveries implements Deliveries {

    /** The row of each subscriber that is due longest, without looking at what else waits for it or for others. */
    private static final String LEASE = """
        with due as (
            select d.id from webhook_subscriber s cross join lateral (
                select id, due_at from webhook_delivery
                where subscriber = s.name and state = 'waiting' and due_at <= :now
                order by due_at, id limit 1 for update skip locked
            ) d
            where s.name = any(:to) and s.paused_at is null and s.gone_at is null
            and (s.rest_until is null or s.rest_until <= :now)
            order by d.due_at, d.id limit 1
        )
        update webhook_delivery d set owner = :owner, due_at = :until, attempts = attempts + 1
        from due, webhook_event e where d.id = due.id and e.id = d.event_id
        returning d.id, d.owner, d.subscriber, d.event_id, e.body, d.attempts
        """;

    private final Jdbi jdbi;
    private final String replica = UUID.randomUUID().toString();
    private final AtomicLong leases = new AtomicLong();

    public PostgresDeliveries(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public void know(Collection<Subscriber> subscribers) {
        jdbi.useTransaction(handle -> subscribers.forEach(subscriber -> know(handle, subscriber)));
    }

    private static void know(Handle handle, Subscriber subscriber) {
        handle.createUpdate("insert into webhook_subscriber as s (name, fingerprint) values (:name, :fingerprint)"
                        + " on conflict (name) do update set fingerprint = excluded.fingerprint, gone_at = null,"
                        + " rest_until = null where s.fingerprint <> excluded.fingerprint")
                .bind("name", subscriber.name())
                .bind("fingerprint", subscriber.fingerprint())
                .execute();
    }

    @Override
    public Optional<Letter> lease(Instant now, Instant until, Collection<String> to) {
        return jdbi.inTransaction(handle -> handle.createQuery(LEASE)
                .bind("now", now)
                .bind("until", until)
                .bind("owner", replica + "/" + leases.incrementAndGet())
                .bindArray("to", String.class, to.toArray())
                .map(PostgresDeliveries::letter)
                .findOne());
    }

    private static Letter letter(ResultSet row, StatementContext context) throws SQLException {
        return new Letter(
                row.getLong("id"),
                row.getString("owner"),
                row.getString("subscriber"),
                row.getString("event_id"),
                row.getString("body"),
                row.getInt("attempts"));
    }

    @Override
    public void delivered(Letter letter, Instant now) {
        jdbi.useHandle(handle -> finish(handle, letter, "delivered", now)
                .bind("error", (String) null)
                .execute());
    }

    @Override
    public void bury(Letter letter, Instant now, String error) {
        jdbi.useHandle(handle -> finish(handle, letter, "dead", now)
                .bind("error", printable(error))
                .execute());
    }

    private static Update finish(Handle handle, Letter letter, String state, Instant now) {
        return handle.createUpdate("update webhook_delivery set state = :state, finished_at = :now, due_at = null,"
                        + " owner = null, last_error = :error where id = :id and owner = :owner")
                .bind("state", state)
                .bind("now", now)
                .bind("id", letter.id())
                .bind("owner", letter.owner());
    }

    @Override
    public void retry(Letter letter, Instant due, String error) {
        jdbi.useHandle(handle -> handle.createUpdate("update webhook_delivery set due_at = :due, owner = null,"
                        + " last_error = :error where id = :id and owner = :owner")
                .bind("due", due)
                .bind("error", printable(error))
                .bind("id", letter.id())
                .bind("owner", letter.owner())
                .execute());
    }

    /** PostgreSQL's texts hold no NUL. */
    private static String printable(String error) {
        return error.replace("\0", "");
    }

    @Override
    public void rest(String subscriber, Instant until) {
        jdbi.useHandle(handle -> handle.createUpdate("update webhook_subscriber set rest_until = :until"
                        + " where name = :name and (rest_until is null or rest_until < :until)")
                .bind("name", subscriber)
                .bind("until", until)
                .execute());
    }

    @Override
    public void gone(Letter letter, Instant now) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("update webhook_subscriber set gone_at = :now where name = :name and gone_at is null")
                    .bind("name", letter.subscriber())
                    .bind("now", now)
                    .execute();
            handle.createUpdate("update webhook_delivery set state = 'dead', finished_at = :now, due_at = null,"
                            + " owner = null, last_error = 'the subscriber answered 410: it wants nothing any more'"
                            + " where subscriber = :name and state = 'waiting'")
                    .bind("name", letter.subscriber())
                    .bind("now", now)
                    .execute();
        });
    }
}
