package dev.handoff.server.handoff;

import dev.handoff.server.ticket.TicketRef;
import java.util.List;

/** Where hand-offs are kept for good. Every method throws when the store cannot be reached. */
public interface Handoffs {

    /** Everything kept of this ticket, in the order in which it was appended; empty for a ticket never seen. */
    Ledger load(TicketRef ticket);

    /**
     * Appends all of these events or none. Those of one call may share a door; a door that an earlier call to this ticket came
     * through is refused. The version is looked at first: who was overtaken may have more to say than the door they share.
     *
     * @param expected version of the ledger that the events were made from
     */
    Appended append(TicketRef ticket, long expected, List<Event> events);

    enum Appended {
        DONE,
        /** Somebody else appended meanwhile: load again and think again. */
        OVERTAKEN,
        /** The same command came through the same door before. */
        TAKEN_BEFORE
    }
}
