package dev.handoff.server.report.history;

import dev.handoff.server.context.Item;
import dev.handoff.server.ticket.TicketKey;
import java.time.Instant;

/**
 * One question of ours that people saw on a ticket, and whether anybody called it wrong.
 *
 * @param shown when it was last seen there
 */
public record Reaction(TicketKey key, Item item, Instant shown, boolean dismissed) {}
