package dev.handoff.server.intake;

import dev.handoff.server.ticket.TicketRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which tickets need looking at: one row a ticket, however often it was marked. A ticket is leased to one worker of one
 * replica at a time. What is marked while a worker is busy with it is looked at again afterwards.
 */
public interface WorkQueue {

    /** Marks tickets dirty; a ticket that waits already is looked at at the earlier of both times, a failing one at its own. */
    void mark(Collection<TicketRef> tickets, Instant now, Instant due);

    /**
     * Leases tickets that are due, and takes over those whose worker let the lease run out, longest due first.
     *
     * @param except trackers to leave alone for now
     */
    List<Leased> lease(Instant now, Instant until, int atMost, Set<String> except);

    /**
     * Prolongs leases.
     *
     * @return those still held; the others were taken over
     */
    Set<Leased> renew(Collection<Leased> leases, Instant until);

    /**
     * The ticket was handled.
     *
     * @return false when the lease was lost meanwhile; another worker has the ticket then
     */
    boolean complete(Leased lease, Instant now);

    /**
     * The ticket could not be handled; it is due again later.
     *
     * @param counts does this bring the ticket nearer to being given up on?
     */
    void retry(Leased lease, Instant due, String error, boolean counts);

    /** The ticket is given up on and becomes a dead letter, unless it was marked again meanwhile. */
    void bury(Leased lease, Instant now, String error);

    /** Returns leases untouched, for others to take at once. */
    void giveBack(Collection<Leased> leases, Instant now);

    Backlog backlog(Instant now);

    /**
     * @param version of the row when leased
     * @param owner the one lease, never used twice
     * @param attempts failures so far
     */
    record Leased(TicketRef ticket, long version, String owner, int attempts) {}

    /**
     * @param waiting tickets not yet handled, leased ones included
     * @param lag how long the longest due ticket is overdue
     */
    record Backlog(long waiting, Duration lag, long deadLetters) {}
}
