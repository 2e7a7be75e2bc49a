package dev.handoff.server.intake;

import dev.handoff.server.ticket.TicketRef;
import dev.handoff.server.ticket.Tickets.Hit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the sweep remembers: how far it came, and in which state it last saw each ticket. */
public interface SweepLog {

    @Nullable
    SweepCursor cursor(String tracker);

    /**
     * Marks those hits dirty that changed since they were last seen or handled, and moves the cursor, in one transaction.
     *
     * @return how many were marked
     */
    int record(String tracker, List<Hit> hits, Instant now, Instant due, SweepCursor cursor);

    /**
     * The ticket was handled in the state it had at {@code updated}: a sweep that finds it in that state leaves it alone. To be
     * told what was read before handling, or the state after our own write when that was read.
     */
    void handled(TicketRef ticket, String key, Instant updated);
}
