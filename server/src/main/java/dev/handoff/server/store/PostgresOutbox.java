package dev.handoff.server.store;

import dev.handoff.server.handoff.Event;
import dev.handoff.server.notify.Announcements;
import dev.handoff.server.notify.GapChange;
import dev.handoff.server.notify.Newsroom;
import dev.handoff.server.notify.Outgoing;
import dev.handoff.server.notify.TicketFacts;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What subscribers are to hear: an event and its deliveries, written in the transaction of what caused them, or not at all. */
public final class PostgresOutbox implements Announcements {

    private final Jdbi jdbi;
    private final Newsroom newsroom;
    private final InstantSource clock;

    public PostgresOutbox(Database database, Newsroom newsroom, InstantSource clock) {
        this.jdbi = database.jdbi();
        this.newsroom = newsroom;
        this.clock = clock;
    }

    /** Where nobody listens. */
    public static PostgresOutbox silent(Database database) {
        return new PostgresOutbox(database, Newsroom.SILENT, InstantSource.system());
    }

    @Override
    public void announce(Outgoing event) {
        jdbi.useTransaction(handle -> enter(handle, List.of(event)));
    }

    private void enter(Handle handle, Collection<Outgoing> events) {
        for (Outgoing event : events) {
            List<String> wanting = newsroom.wanting(event);
            if (!wanting.isEmpty() && isNew(handle, event)) {
                deliver(handle, event, wanting);
            }
        }
    }

    private boolean isNew(Handle handle, Outgoing event) {
        return handle.createUpdate("insert into webhook_event (id, type, at, ticket_key, body, created_at)"
                                + " values (:id, :type, :at, :key, :body, :now) on conflict do nothing")
                        .bind("id", event.id())
                        .bind("type", event.type().word())
                        .bind("at", event.at())
                        .bind("key", event.subject().key())
                        .bind("body", event.body())
                        .bind("now", clock.instant())
                        .execute()
                > 0;
    }

    private void deliver(Handle handle, Outgoing event, List<String> wanting) {
        handle.createUpdate("insert into webhook_delivery (event_id, subscriber, due_at)"
                        + " select :id, name, :now from unnest(:wanting) as n(name) where not exists (select 1"
                        + " from webhook_subscriber s where s.name = n.name and s.gone_at is not null) order by name")
                .bind("id", event.id())
                .bind("now", clock.instant())
                .bindArray("wanting", String.class, wanting)
                .execute();
    }

    /**
     * Tells what changed since this was last called for the ticket.
     *
     * @param crossing does the ticket approach a crossing, or has it made one?
     */
    void judged(Handle handle, FrozenAssessment assessment, @Nullable String team, boolean crossing) {
        TicketRef ticket = assessment.ticket();
        List<String> open = crossing ? assessment.gaps() : List.of();
        List<String> before = openGaps(handle, ticket);
        if (!before.equals(open)) {
            handle.createUpdate("update ticket_latest set open_gaps = :open where tracker = :tracker"
                            + " and ticket_id = :ticket")
                    .bindArray("open", String.class, open)
                    .bind("tracker", ticket.tracker())
                    .bind("ticket", ticket.idOrKey())
                    .execute();
            TicketFacts facts = new TicketFacts(ticket, assessment.key(), team);
            Direction direction = new Direction(assessment.from(), assessment.to());
            enter(handle, newsroom.gaps(new GapChange(facts, direction, before, open, crossing, assessment.at())));
        }
    }

    private static List<String> openGaps(Handle handle, TicketRef ticket) {
        return handle.createQuery("select open_gaps from ticket_latest where tracker = :tracker"
                        + " and ticket_id = :ticket for update")
                .bind("tracker", ticket.tracker())
                .bind("ticket", ticket.idOrKey())
                .map((row, context) -> List.of((String[]) row.getArray(1).getArray()))
                .findOne()
                .orElse(List.of());
    }

    /** Tells of events that have just been appended to a ticket's hand-offs. */
    void appended(Handle handle, TicketRef ticket, List<Event> events) {
        if (newsroom.cares(events)) {
            facts(handle, ticket)
                    .ifPresent(facts ->
                            enter(handle, newsroom.handoffs(facts, HandoffStates.ledger(handle, ticket), events)));
        }
    }

    /** A ticket is judged, and so kept, before it is handed off. */
    private static Optional<TicketFacts> facts(Handle handle, TicketRef ticket) {
        return handle.createQuery("select * from ticket_latest where tracker = :tracker and ticket_id = :ticket")
                .bind("tracker", ticket.tracker())
                .bind("ticket", ticket.idOrKey())
                .map(PostgresOutbox::facts)
                .findOne();
    }

    private static TicketFacts facts(ResultSet row, StatementContext context) throws SQLException {
        return new TicketFacts(
                new TicketRef(row.getString("tracker"), row.getString("ticket_id")),
                new TicketKey(row.getString("ticket_key")),
                row.getString("team"));
    }
}
