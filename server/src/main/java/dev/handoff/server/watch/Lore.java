package dev.handoff.server.watch;

import dev.handoff.server.context.Background;
import dev.handoff.server.links.CitedLinks;
import dev.handoff.server.ticket.Ticket;

/**
 * What is known beside a ticket when it is looked at.
 *
 * @param links what is known of the links that a ticket cites
 * @param recollection what one ticket teaches about the next
 */
public record Lore(Surroundings surroundings, CitedLinks links, Recollection recollection) {

    /** Nothing but the ticket. */
    public static final Lore NONE = new Lore(Surroundings.UNKNOWN, CitedLinks.unchecked(), Recollection.NONE);

    /**
     * What to judge a ticket against, but for its links.
     *
     * @param spoken does our comment stand on the ticket?
     */
    Background background(String tracker, Ticket ticket, boolean spoken) {
        return surroundings.of(tracker, ticket).withPast(recollection.past(tracker, ticket, spoken));
    }
}
