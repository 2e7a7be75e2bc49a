/**
 * What a ticket is, as records, and the two doors to the tracker: {@link Tickets} reads, {@link TicketEdits} writes.
 * May use the JDK and Gson's tree (ADF is JSON).
 * Must not know Jira's URLs, HTTP, SQL or what we judge about a ticket.
 */
@NullMarked
package dev.handoff.server.ticket;

import org.jspecify.annotations.NullMarked;
