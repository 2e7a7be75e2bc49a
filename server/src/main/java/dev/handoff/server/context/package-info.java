/**
 * Context items, checklists, and reading their answers out of a ticket: the judgement.
 * May use {@code ticket}, {@code text}, {@code library} and {@code site}; pure.
 * Must not know Jira, HTTP, SQL or how advice is worded on a ticket.
 */
@NullMarked
package dev.handoff.server.context;

import org.jspecify.annotations.NullMarked;
