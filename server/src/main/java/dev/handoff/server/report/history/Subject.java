package dev.handoff.server.report.history;

import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.util.Set;

/**
 * The ticket that was handed off.
 *
 * @param kind for example {@code story}
 */
public record Subject(TicketRef ticket, TicketKey key, Set<String> components, String kind, Length length) {

    public Subject {
        components = Set.copyOf(components);
    }

    /** Can nobody open it? No tracker has a slash in its ids; those of the demo's past have one. */
    public boolean isInvented() {
        return ticket.idOrKey().contains("/");
    }
}
