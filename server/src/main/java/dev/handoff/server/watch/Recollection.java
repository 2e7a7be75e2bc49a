package dev.handoff.server.watch;

import dev.handoff.server.context.Memory;
import dev.handoff.server.context.Past;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;

/** Where it is kept what recent tickets teach about the next one. */
public interface Recollection {

    /** Remembers nothing. */
    Recollection NONE = new Recollection() {
        @Override
        public Past past(String tracker, Ticket ticket, boolean spoken) {
            return Past.none();
        }

        @Override
        public void keep(TicketRef ref, Memory memory, Instant changed) {}

        @Override
        public void forget(TicketRef ref) {}
    };

    /**
     * What is remembered of other tickets; it may be a minute old.
     *
     * @param spoken does our comment stand on the ticket? Then what was said on it holds while its text is the same
     */
    Past past(String tracker, Ticket ticket, boolean spoken);

    /**
     * Keeps what was learnt on a visit; where nothing has changed since the last one, nothing is written.
     *
     * @param ref by the tracker's stable id where it is known
     * @param changed when the ticket last changed
     */
    void keep(TicketRef ref, Memory memory, Instant changed);

    /** The ticket was deleted, or is hidden from us by now. */
    void forget(TicketRef ref);
}
