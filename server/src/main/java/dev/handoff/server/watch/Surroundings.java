package dev.handoff.server.watch;

import dev.handoff.server.context.Background;
import dev.handoff.server.ticket.Ticket;

/** Finds what is known beside a ticket. */
@FunctionalInterface
public interface Surroundings {

    /** Nothing but the ticket. */
    Surroundings UNKNOWN = (tracker, ticket) -> Background.none();

    /**
     * @param tracker its name in the configuration
     * @param ticket without our own comments
     */
    Background of(String tracker, Ticket ticket);
}
