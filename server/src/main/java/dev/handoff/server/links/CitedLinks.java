package dev.handoff.server.links;

import dev.handoff.server.context.LinkStates;
import dev.handoff.server.ticket.TicketRef;
import java.util.List;

/** What is known of the links of a ticket. Asking never reaches the network. */
public interface CitedLinks {

    /**
     * Notes what the ticket cites now, so that it is looked at in its turn, and tells what is known.
     *
     * @param urls as written on the ticket
     */
    LinkStates of(TicketRef ticket, List<String> urls);

    /** For looks that must leave no trace, and for services that check no links. */
    static CitedLinks unchecked() {
        return (ticket, urls) -> LinkStates.none();
    }
}
