package dev.handoff.server.watch;

import dev.handoff.server.advice.Advice;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.ticket.TicketKey;

/**
 * What one visit did.
 *
 * @param advice what was written, or in a dry run what would have been; without edits, why not is in its notes
 */
public record VisitReport(String tracker, TicketKey key, Assessment assessment, Advice advice) {}
