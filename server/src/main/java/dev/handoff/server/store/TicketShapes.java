package dev.handoff.server.store;

import dev.handoff.server.ticket.TicketRef;
import java.util.Collection;
import org.jdbi.v3.core.Jdbi;

/** What the report needs to know of a ticket and no judgement keeps. */
public final class TicketShapes {

    private final Jdbi jdbi;

    public TicketShapes(Database database) {
        this.jdbi = database.jdbi();
    }

    /** @param words how many its text has */
    public void keep(TicketRef ticket, Collection<String> components, int words) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into ticket_shape (tracker, ticket_id, components, words)"
                        + " values (:tracker, :ticket, :components, :words) on conflict (tracker, ticket_id) do update"
                        + " set components = excluded.components, words = excluded.words")
                .bind("tracker", ticket.tracker())
                .bind("ticket", ticket.idOrKey())
                .bindArray("components", String.class, components)
                .bind("words", words)
                .execute());
    }
}
