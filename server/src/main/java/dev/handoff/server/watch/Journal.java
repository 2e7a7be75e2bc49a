package dev.handoff.server.watch;

import dev.handoff.server.audit.Fact;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.Dismissal;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketRef;
import java.util.List;

/** Where judgements, and how people took them, are kept for good. */
public interface Journal {

    /**
     * Keeps the assessment, unless neither it nor what it rests on has changed since the last one of this ticket.
     *
     * @param ticket without our own comments
     */
    void keep(TicketRef ref, Ticket ticket, Assessment assessment);

    /**
     * Keeps what a ticket said when it crossed.
     *
     * @param ticket as it was then, without our own comments
     * @return the id of what is kept
     */
    String freeze(TicketRef ref, Ticket ticket, Assessment assessment);

    /**
     * These questions are called wrong in the ticket's comments now; what was called wrong there before and is not any more
     * counts as taken back.
     */
    void heard(TicketRef ref, Ticket ticket, List<Dismissal> dismissals);

    /** A comment of ours stands there and shows the assessment's gaps to people; told at every visit. */
    void shown(TicketRef ref, Ticket ticket, Assessment assessment);

    /** Enters in the audit, which is kept for ever; nothing where there is nothing to enter. */
    void enter(List<Fact> facts);

    /** The ticket was dealt with in the state it was read in; until it changes, nothing is left to do. */
    void handled(TicketRef ref, Ticket ticket);
}
