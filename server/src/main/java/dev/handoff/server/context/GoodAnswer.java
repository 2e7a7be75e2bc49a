package dev.handoff.server.context;

import dev.handoff.server.ticket.TicketKey;

/** How one of the firm's own tickets answers an item, word for word. */
public record GoodAnswer(TicketKey key, String text) {}
