package dev.handoff.server.intake;

import dev.handoff.server.audit.By;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tickets that were given up on. A later change that is handled well takes a ticket off this list by itself. */
public interface DeadLetters {

    /** Newest first. */
    List<DeadLetter> list(int atMost);

    /**
     * Makes the ticket due now, as if it had just been marked.
     *
     * @param by for the audit
     * @return false when there is no such dead letter
     */
    boolean replay(long id, By by, Instant now);

    /**
     * Newest first, by id.
     *
     * @param before only those of a smaller id; null for all
     */
    List<DeadLetter> list(@Nullable Long before, int atMost);

    /**
     * Puts it away untried; the ticket is looked at again when it changes.
     *
     * @return false when there is no such dead letter
     */
    boolean delete(long id, By by, Instant now);

    /** @return how many */
    int replayAll(By by, Instant now);

    record DeadLetter(long id, TicketRef ticket, int attempts, String lastError, Instant failedAt) {}
}
