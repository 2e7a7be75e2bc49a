package dev.handoff.server.intake;

import dev.handoff.server.ticket.TicketRef;

/** What happens to a dirty ticket once a worker holds it alone. */
public interface TicketHandler {

    /**
     * Brings the ticket up to date. Must be safe to repeat: it may be called again after a crash at any point.
     *
     * @param lease tells, before a write, whether this worker still holds the ticket
     * @throws dev.handoff.server.ticket.TrackerException when the tracker does not answer well; the work is kept and tried
     *     again, or becomes a dead letter
     */
    void handle(TicketRef ticket, Lease lease);

    /** A worker's hold on a ticket. */
    interface Lease {
        /** Renews the hold. @throws LeaseLost when another worker has taken the ticket over */
        void renew();
    }

    /** The hold on the ticket is lost; nothing more may be written for it. */
    final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public LeaseLost(String message) {
            super(message);
        }
    }
}
