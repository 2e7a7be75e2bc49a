/**
 * From an assessment to what should stand on the ticket: one comment, links, a label, a property; planned here, written by {@link Edits}.
 * May use {@code ticket}, {@code context}, {@code site} and {@code handoff}; pure but for the writing port {@code TicketEdits}.
 * Must not know Jira, HTTP, SQL or how an answer is judged.
 */
@NullMarked
package dev.handoff.server.advice;

import org.jspecify.annotations.NullMarked;
