/**
 * The hand-off and its loop: offer, read back, accept, ask, return; commands, rights, clocks and the audit chain; pure but for the port {@code Handoffs}.
 * May use {@code ticket}, {@code text}, {@code context} and {@code site}.
 * Must not know Jira, HTTP, SQL or how advice is worded on a ticket.
 */
@NullMarked
package dev.handoff.server.handoff;

import org.jspecify.annotations.NullMarked;
