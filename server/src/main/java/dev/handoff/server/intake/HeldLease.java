package dev.handoff.server.intake;

import dev.handoff.server.intake.WorkQueue.Leased;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/** A lease in the hands of a handler. */
final class HeldLease implements TicketHandler.Lease {

    private final Leased leased;
    private final WorkQueue queue;
    private final Duration length;
    private final InstantSource clock;

    HeldLease(Leased leased, WorkQueue queue, Duration length, InstantSource clock) {
        this.leased = leased;
        this.queue = queue;
        this.length = length;
        this.clock = clock;
    }

    @Override
    public void renew() {
        if (queue.renew(Set.of(leased), clock.instant().plus(length)).isEmpty()) {
            throw new TicketHandler.LeaseLost(leased.ticket().idOrKey() + " of "
                    + leased.ticket().tracker()
                    + " went to another worker, because this one did not renew its lease within " + length.toSeconds()
                    + " s; nothing more is written for it here");
        }
    }
}
