package dev.handoff.server.intake;

import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;

/**
 * A verified delivery about a ticket, to be kept.
 *
 * @param identity what makes a repeated delivery recognisable, unique per tracker
 * @param body the raw bytes as they came; kept as they are, so not to be changed by the caller
 * @param due when the ticket should be looked at, a little later than {@code receivedAt} so that a burst of edits is one look
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by identity only; copying 25 MB to be tidy would be waste.
public record Arrival(TicketRef ticket, String identity, String event, byte[] body, Instant receivedAt, Instant due) {}
