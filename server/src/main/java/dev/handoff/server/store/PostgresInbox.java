package dev.handoff.server.store;

import dev.handoff.server.intake.Arrival;
import dev.handoff.server.intake.Inbox;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;

/** The inbox as a table, written by group commit. */
public final class PostgresInbox implements Inbox, AutoCloseable {

    private static final int MAX_ROWS = 64;
    private static final long MAX_BYTES = 8L << 20;

    /** Both writes take their keys in one order, so that two replicas never wait for each other in a circle. */
    private static final String ACCEPT = "with arrived as ("
            + " insert into inbox (tracker, identity, event, ticket_id, received_at, body)"
            + " select tracker, identity, event, ticket_id, received_at, body"
            + " from unnest(:trackers, :identities, :events, :tickets, :times, :bodies)"
            + " as a(tracker, identity, event, ticket_id, received_at, body)"
            + " on conflict (tracker, identity) do nothing"
            + " returning tracker, identity, ticket_id, received_at"
            + "), named as ("
            // Where only the key is told, the row of the ticket's id is meant, if the sweep or a worker has met the
            // ticket.
            + " select tracker, identity, received_at, coalesce((select seen.ticket_id from ticket_seen seen"
            + " where seen.tracker = arrived.tracker and seen.ticket_key = arrived.ticket_id"
            + " order by seen.updated desc limit 1), ticket_id) as ticket from arrived"
            + "), due as ("
            + " select tracker, identity, due_at from unnest(:trackers, :identities, :dues) as d(tracker, identity, due_at)"
            + "), marked as ("
            + " insert into work (tracker, ticket_id, marked_at, due_at)"
            + " select tracker, ticket, min(received_at), min(due_at) from named join due using (tracker, identity)"
            + " group by tracker, ticket order by tracker, ticket"
            + Marks.ON_CONFLICT
            + ") select tracker || ' ' || identity from arrived";

    private final Jdbi jdbi;
    private final Duration patience;
    private final GroupCommit<Arrival, Receipt> commits;

    /** @param patience how long a sender is kept waiting before it is told to come back */
    public PostgresInbox(Database database, Duration patience) {
        this.jdbi = database.jdbi();
        this.patience = patience;
        this.commits = new GroupCommit<>(
                "inbox-committer",
                MAX_ROWS,
                MAX_BYTES,
                arrival -> arrival.body().length,
                this::commit,
                PostgresInbox::isDataError);
    }

    @Override
    public Receipt accept(Arrival arrival) {
        try {
            return commits.submit(arrival, patience);
        } catch (TimeoutException e) {
            throw new Unavailable("The database did not keep a delivery within " + patience.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw new Unavailable("The database did not keep a delivery: " + Database.rootMessage(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Stopped while a delivery waited to be kept", e);
        }
    }

    private List<Receipt> commit(List<Arrival> arrivals) {
        List<Arrival> sorted = arrivals.stream()
                .sorted(Comparator.comparing((Arrival a) -> a.ticket().tracker())
                        .thenComparing(Arrival::identity))
                .toList();
        Set<String> fresh = insert(sorted);
        // Of two equal deliveries in one group, the first takes the receipt.
        return arrivals.stream()
                .map(arrival -> fresh.remove(name(arrival)) ? Receipt.KEPT : Receipt.DUPLICATE)
                .toList();
    }

    private Set<String> insert(List<Arrival> arrivals) {
        return jdbi.withHandle(handle -> new HashSet<>(handle.createQuery(ACCEPT)
                .bindArray("trackers", String.class, (Object[])
                        texts(arrivals, a -> a.ticket().tracker()))
                .bindArray("identities", String.class, (Object[]) texts(arrivals, Arrival::identity))
                .bindArray("events", String.class, (Object[]) texts(arrivals, Arrival::event))
                .bindArray("tickets", String.class, (Object[])
                        texts(arrivals, a -> a.ticket().idOrKey()))
                .bindArray(
                        "times",
                        Instant.class,
                        arrivals.stream().map(Arrival::receivedAt).toArray())
                .bindArray(
                        "dues",
                        Instant.class,
                        arrivals.stream().map(Arrival::due).toArray())
                .bind("bodies", bodies(arrivals))
                .mapTo(String.class)
                .list()));
    }

    private static String[] texts(List<Arrival> arrivals, java.util.function.Function<Arrival, String> text) {
        return arrivals.stream().map(text).toArray(String[]::new);
    }

    private static Argument bodies(List<Arrival> arrivals) {
        byte[][] bodies = arrivals.stream().map(Arrival::body).toArray(byte[][]::new);
        return (position, statement, context) ->
                statement.setArray(position, statement.getConnection().createArrayOf("bytea", bodies));
    }

    private static String name(Arrival arrival) {
        return arrival.ticket().tracker() + " " + arrival.identity();
    }

    /** SQLSTATE class 22, for example a NUL character in a text: the row's fault, not the database's. */
    private static boolean isDataError(Throwable e) {
        return e.getCause() instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith("22");
    }

    @Override
    public void close() {
        commits.close();
    }
}
