/**
 * Webhooks in, the sweep, the durable inbox, and one worker at a time per ticket.
 * May use {@code ticket} and {@code jira}'s webhook reading; stores and sends through ports.
 * Must not know what is judged or written.
 */
@NullMarked
package dev.handoff.server.intake;

import org.jspecify.annotations.NullMarked;
