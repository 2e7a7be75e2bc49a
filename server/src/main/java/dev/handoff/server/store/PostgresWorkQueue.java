package dev.handoff.server.store;

import dev.handoff.server.intake.WorkQueue;
import dev.handoff.server.ticket.TicketRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** The work queue as a table of one row a ticket. Statements that touch several rows lock them in the order of their keys. */
public final class PostgresWorkQueue implements WorkQueue {

    private static final String FREE = " owner = null, lease_until = null ";
    private static final String MINE = " where tracker = :tracker and ticket_id = :ticket and owner = :owner ";

    private static final String LOCK_MINE = "with mine as (select tracker, ticket_id from work"
            + " join unnest(:trackers, :tickets, :owners) as h(tracker, ticket_id, owner) using (tracker, ticket_id, owner)"
            + " order by tracker, ticket_id for update of work)";

    private final Jdbi jdbi;
    private final String replica;
    private final AtomicLong leases = new AtomicLong();

    public PostgresWorkQueue(Database database) {
        this.jdbi = database.jdbi();
        this.replica = UUID.randomUUID().toString();
    }

    @Override
    public void mark(Collection<TicketRef> tickets, Instant now, Instant due) {
        if (tickets.isEmpty()) {
            return;
        }
        List<TicketRef> distinct = tickets.stream().distinct().toList();
        jdbi.useHandle(handle -> handle.createUpdate("insert into work (tracker, ticket_id, marked_at, due_at)"
                        + " select tracker, ticket_id, :now, :due from unnest(:trackers, :tickets) as t(tracker, ticket_id)"
                        + " order by tracker, ticket_id" + Marks.ON_CONFLICT)
                .bind("now", now)
                .bind("due", due)
                .bindArray(
                        "trackers",
                        String.class,
                        distinct.stream().map(TicketRef::tracker).toArray())
                .bindArray(
                        "tickets",
                        String.class,
                        distinct.stream().map(TicketRef::idOrKey).toArray())
                .execute());
    }

    @Override
    public List<Leased> lease(Instant now, Instant until, int atMost, Set<String> except) {
        return jdbi.inTransaction(handle -> {
            takeOver(handle, now);
            return leaseDue(handle, now, until, atMost, except);
        });
    }

    /** A worker that vanished counts as a failure: a ticket that brings the service down must not do so for ever. */
    private static void takeOver(Handle handle, Instant now) {
        handle.createUpdate(
                        "with gone as (select tracker, ticket_id from work where owner is not null and lease_until <= :now"
                                + " order by tracker, ticket_id for update skip locked)"
                                + " update work set attempts = attempts + 1, last_error = 'its worker ' || owner || ' vanished',"
                                + " due_at = :now," + FREE
                                + " from gone where work.tracker = gone.tracker and work.ticket_id = gone.ticket_id")
                .bind("now", now)
                .execute();
    }

    private List<Leased> leaseDue(Handle handle, Instant now, Instant until, int atMost, Set<String> except) {
        return handle.createQuery("with due as (select tracker, ticket_id from work"
                        + " where owner is null and due_at <= :now and not tracker = any(:except)"
                        + " order by patient, due_at limit :atMost for update skip locked)"
                        + " update work set owner = :owner, lease_until = :until, due_at = 'infinity'"
                        + " from due where work.tracker = due.tracker and work.ticket_id = due.ticket_id"
                        + " returning work.tracker, work.ticket_id, version, owner, attempts")
                .bind("now", now)
                .bind("until", until)
                .bind("atMost", atMost)
                .bindArray("except", String.class, except.toArray())
                .bind("owner", replica + "/" + leases.incrementAndGet())
                .map(PostgresWorkQueue::leased)
                .list();
    }

    private static Leased leased(ResultSet row, StatementContext context) throws SQLException {
        return new Leased(
                new TicketRef(row.getString("tracker"), row.getString("ticket_id")),
                row.getLong("version"),
                row.getString("owner"),
                row.getInt("attempts"));
    }

    @Override
    public Set<Leased> renew(Collection<Leased> held, Instant until) {
        Set<Leased> renewed = new HashSet<>(held);
        Set<String> rows = jdbi.withHandle(handle -> named(
                        handle.createQuery(LOCK_MINE
                                + " update work set lease_until = :until from mine"
                                + " where work.tracker = mine.tracker and work.ticket_id = mine.ticket_id"
                                + " returning work.tracker || ' ' || work.ticket_id || ' ' || owner"),
                        held)
                .bind("until", until)
                .mapTo(String.class)
                .collect(java.util.stream.Collectors.toSet()));
        renewed.removeIf(lease ->
                !rows.contains(lease.ticket().tracker() + " " + lease.ticket().idOrKey() + " " + lease.owner()));
        return renewed;
    }

    private static <S extends SqlStatement<S>> S named(S statement, Collection<Leased> held) {
        return statement
                .bindArray(
                        "trackers",
                        String.class,
                        held.stream().map(l -> l.ticket().tracker()).toArray())
                .bindArray(
                        "tickets",
                        String.class,
                        held.stream().map(l -> l.ticket().idOrKey()).toArray())
                .bindArray(
                        "owners", String.class, held.stream().map(Leased::owner).toArray());
    }

    @Override
    public boolean complete(Leased lease, Instant now) {
        return jdbi.inTransaction(handle -> finish(handle, lease) || again(handle, lease, now));
    }

    private static boolean finish(Handle handle, Leased lease) {
        return mine(
                                handle,
                                lease,
                                "with answered as (delete from dead_letter using work where work.tracker = :tracker"
                                        + " and work.ticket_id = :ticket and owner = :owner and version = :version"
                                        + " and dead_letter.tracker = :tracker and dead_letter.ticket_id = :ticket)"
                                        + " delete from work" + MINE + "and version = :version")
                        .bind("version", lease.version())
                        .execute()
                > 0;
    }

    /** It was marked while we were busy: a fresh start for what came in meanwhile. */
    private static boolean again(Handle handle, Leased lease, Instant now) {
        return mine(
                                handle,
                                lease,
                                "update work set attempts = 0, last_error = null, marked_at = :now,"
                                        + " due_at = case when due_at = 'infinity' then :now else due_at end," + FREE
                                        + MINE)
                        .bind("now", now)
                        .execute()
                > 0;
    }

    @Override
    public void retry(Leased lease, Instant due, String error, boolean counts) {
        jdbi.useHandle(handle -> mine(
                        handle,
                        lease,
                        "update work set attempts = attempts + :counts, last_error = :error," + " due_at = :due," + FREE
                                + MINE)
                .bind("counts", counts ? 1 : 0)
                .bind("error", printable(error))
                .bind("due", due)
                .execute());
    }

    @Override
    public void bury(Leased lease, Instant now, String error) {
        jdbi.useTransaction(handle -> {
            int buried = mine(
                            handle,
                            lease,
                            "with gone as (delete from work" + MINE + "and version = :version"
                                    + " returning tracker, ticket_id, attempts)"
                                    + " insert into dead_letter (tracker, ticket_id, attempts, last_error, failed_at)"
                                    + " select tracker, ticket_id, attempts + 1, :error, :now from gone"
                                    + " on conflict (tracker, ticket_id) do update set attempts = excluded.attempts,"
                                    + " last_error = excluded.last_error, failed_at = excluded.failed_at")
                    .bind("version", lease.version())
                    .bind("error", printable(error))
                    .bind("now", now)
                    .execute();
            if (buried == 0) {
                again(handle, lease, now);
            }
        });
    }

    @Override
    public void giveBack(Collection<Leased> held, Instant now) {
        jdbi.useHandle(handle -> named(
                        handle.createUpdate(LOCK_MINE
                                + " update work set due_at = :now," + FREE + " from mine"
                                + " where work.tracker = mine.tracker and work.ticket_id = mine.ticket_id"),
                        held)
                .bind("now", now)
                .execute());
    }

    /** PostgreSQL's texts hold no NUL. */
    private static String printable(String error) {
        return error.replace("\0", "");
    }

    private static org.jdbi.v3.core.statement.Update mine(Handle handle, Leased lease, String sql) {
        return handle.createUpdate(sql)
                .bind("tracker", lease.ticket().tracker())
                .bind("ticket", lease.ticket().idOrKey())
                .bind("owner", lease.owner());
    }

    @Override
    public Backlog backlog(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*),"
                        + " min(due_at) filter (where owner is null and due_at < :now),"
                        + " (select count(*) from dead_letter) from work")
                .bind("now", now)
                .map((row, context) -> new Backlog(row.getLong(1), lag(row, now), row.getLong(3)))
                .one());
    }

    private static Duration lag(ResultSet row, Instant now) throws SQLException {
        java.sql.Timestamp oldest = row.getTimestamp(2);
        return oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), now);
    }
}
