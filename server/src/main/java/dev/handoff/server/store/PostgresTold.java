package dev.handoff.server.store;

import dev.handoff.server.handoff.Told;
import dev.handoff.server.handoff.Who;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Whom we have addressed, by event. */
public final class PostgresTold implements Told {

    private final Jdbi jdbi;

    public PostgresTold(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public Set<Call> on(TicketRef ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select seq, person from handoff_told where tracker = :tracker and ticket_id = :ticket")
                .bind("tracker", ticket.tracker())
                .bind("ticket", ticket.idOrKey())
                .map((row, context) -> new Call(row.getLong("seq"), row.getString("person")))
                .set());
    }

    @Override
    public int notified(Who person, Instant since) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(distinct (tracker, ticket_id, at)) from handoff_told"
                                + " where person = :person and at >= :since and notified")
                        .bind("person", Call.key(person))
                        .bind("since", since)
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public boolean notifiedOn(TicketRef ticket, Who person, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery("select exists (select 1 from handoff_told"
                        + " where tracker = :tracker and ticket_id = :ticket and person = :person"
                        + " and at >= :since and notified)")
                .bind("tracker", ticket.tracker())
                .bind("ticket", ticket.idOrKey())
                .bind("person", Call.key(person))
                .bind("since", since)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public void tell(TicketRef ticket, Call call, boolean notified, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into handoff_told (tracker, ticket_id, seq, person, at,"
                        + " notified) values (:tracker, :ticket, :seq, :person, :at, :notified)"
                        + " on conflict do nothing")
                .bind("tracker", ticket.tracker())
                .bind("ticket", ticket.idOrKey())
                .bind("seq", call.seq())
                .bind("person", call.person())
                .bind("at", at)
                .bind("notified", notified)
                .execute());
    }
}
