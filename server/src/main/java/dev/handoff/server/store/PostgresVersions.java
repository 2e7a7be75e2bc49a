package dev.handoff.server.store;

import dev.handoff.server.api.Versions;
import dev.handoff.server.ticket.TicketRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** How far tickets have come, read off two indexes. */
public final class PostgresVersions implements Versions {

    private final Jdbi jdbi;

    public PostgresVersions(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public Map<TicketRef, Version> of(Collection<TicketRef> tickets) {
        List<TicketRef> all = List.copyOf(tickets);
        Map<TicketRef, Version> versions = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "select tracker, ticket_id, assessment_id, (select coalesce(max(seq), 0)"
                                + " from handoff_event e where e.tracker = t.tracker and e.ticket_id = t.ticket_id) seq"
                                + " from ticket_latest t join unnest(:trackers, :tickets) as wanted(tracker, ticket_id)"
                                + " using (tracker, ticket_id)")
                .bindArray(
                        "trackers",
                        String.class,
                        all.stream().map(TicketRef::tracker).toList())
                .bindArray(
                        "tickets",
                        String.class,
                        all.stream().map(TicketRef::idOrKey).toList())
                .map((row, context) -> versions.put(
                        new TicketRef(row.getString("tracker"), row.getString("ticket_id")),
                        new Version(row.getLong("seq"), row.getLong("assessment_id"))))
                .forEach(replaced -> {}));
        return versions;
    }
}
