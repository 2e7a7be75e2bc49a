/**
 * The hand-off and its loop: offer, read back, accept, ask, return; commands, rights and clocks; pure but for the port {@code Handoffs}.
 * May use {@code ticket}, {@code text}, {@code context}, {@code site} and {@code audit}.
 * Must not know Jira, HTTP, SQL or how advice is worded on a ticket.
 */
@NullMarked
package dev.handoff.server.handoff;

import org.jspecify.annotations.NullMarked;
