package dev.handoff.server.watch;

import dev.handoff.server.context.Assessment;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketRef;

/** Where judgements are kept for good. */
public interface Journal {

    /**
     * Keeps the assessment, unless neither it nor what it rests on has changed since the last one of this ticket.
     *
     * @param ticket without our own comments
     */
    void keep(TicketRef ref, Ticket ticket, Assessment assessment);

    /** The ticket was dealt with in the state it was read in; until it changes, nothing is left to do. */
    void handled(TicketRef ref, Ticket ticket);
}
