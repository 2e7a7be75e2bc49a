package dev.handoff.server.store;

import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.EventJson;
import dev.handoff.server.handoff.Facts;
import dev.handoff.server.handoff.Handoffs;
import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.ticket.TicketRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** Hand-offs as rows of events; each event enters the audit, and the outbox, in the transaction that keeps it. */
public final class PostgresHandoffs implements Handoffs {

    private static final String OF_TICKET = " tracker = :tracker and ticket_id = :ticket ";

    private final Jdbi jdbi;
    private final PostgresOutbox outbox;

    /** Nobody hears of what is appended. */
    public PostgresHandoffs(Database database) {
        this(database, PostgresOutbox.silent(database));
    }

    /** @param outbox told what is appended */
    public PostgresHandoffs(Database database, PostgresOutbox outbox) {
        this.jdbi = database.jdbi();
        this.outbox = outbox;
    }

    /** Notes how hand-offs stand whose events were kept by a version that did not; to be done once at the start. */
    public void catchUp() {
        jdbi.useTransaction(HandoffStates::catchUp);
    }

    @Override
    public Ledger load(TicketRef ticket) {
        return jdbi.withHandle(handle -> HandoffStates.ledger(handle, ticket));
    }

    @Override
    public Appended append(TicketRef ticket, long expected, List<Event> events) {
        return jdbi.inTransaction(handle -> {
            if (version(handle, ticket) != expected) {
                return Appended.OVERTAKEN;
            }
            if (isTaken(handle, ticket, events)) {
                return Appended.TAKEN_BEFORE;
            }
            long seq = expected;
            for (Event event : events) {
                seq++;
                if (!insert(handle, ticket, seq, event)) {
                    handle.rollback();
                    return Appended.OVERTAKEN;
                }
            }
            outbox.appended(handle, ticket, events);
            HandoffStates.keep(handle, HandoffStates.ledger(handle, ticket), numbers(events));
            AuditTrail.enter(
                    handle,
                    events.stream().map(event -> Facts.of(ticket, event)).toList());
            return Appended.DONE;
        });
    }

    private static List<Integer> numbers(List<Event> events) {
        return events.stream().map(event -> event.stamp().handoff()).distinct().toList();
    }

    private static long version(Handle handle, TicketRef ticket) {
        return of(ticket, handle.createQuery("select coalesce(max(seq), 0) from handoff_event where" + OF_TICKET))
                .mapTo(Long.class)
                .one();
    }

    private static boolean isTaken(Handle handle, TicketRef ticket, List<Event> events) {
        return of(
                        ticket,
                        handle.createQuery("select exists (select 1 from handoff_event where" + OF_TICKET
                                + "and door = any(:doors))"))
                .bindArray(
                        "doors",
                        String.class,
                        events.stream().map(PostgresHandoffs::door).distinct().toList())
                .mapTo(Boolean.class)
                .one();
    }

    /** Two who append at once meet here: the second waits for the first to commit, and then finds its number taken. */
    private static boolean insert(Handle handle, TicketRef ticket, long seq, Event event) {
        return of(
                                ticket,
                                handle.createUpdate("insert into handoff_event (tracker, ticket_id, seq, handoff,"
                                        + " type, at, door, body) values (:tracker, :ticket, :seq, :handoff, :type, :at,"
                                        + " :door, :body) on conflict (tracker, ticket_id, seq) do nothing"))
                        .bind("seq", seq)
                        .bind("handoff", event.stamp().handoff())
                        .bind("type", EventJson.type(event))
                        .bind("at", event.at())
                        .bind("door", door(event))
                        .bind("body", EventJson.write(event))
                        .execute()
                > 0;
    }

    /**
     * Tickets on which a question stands open, of the hand-off that is under way.
     *
     * @param since hand-offs on which nothing was asked since are left alone
     */
    public List<TicketRef> questioned(Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct tracker, ticket_id from question_state open where state = 'open' and not"
                                + " exists (select 1 from handoff_state newer where newer.tracker = open.tracker and"
                                + " newer.ticket_id = open.ticket_id and newer.number > open.number) and exists (select 1"
                                + " from handoff_event asked where asked.tracker = open.tracker and asked.ticket_id ="
                                + " open.ticket_id and asked.handoff = open.number and asked.type = 'asked' and asked.at"
                                + " >= :since)")
                .bind("since", since)
                .map(PostgresHandoffs::ref)
                .list());
    }

    private static TicketRef ref(ResultSet row, StatementContext context) throws SQLException {
        return new TicketRef(row.getString("tracker"), row.getString("ticket_id"));
    }

    private static String door(Event event) {
        return event.stamp().door().toString();
    }

    private static <S extends SqlStatement<S>> S of(TicketRef ticket, S statement) {
        return statement.bind("tracker", ticket.tracker()).bind("ticket", ticket.idOrKey());
    }
}
