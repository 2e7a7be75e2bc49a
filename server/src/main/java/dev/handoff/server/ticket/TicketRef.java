package dev.handoff.server.ticket;

/**
 * Which ticket of which tracker. The key is what the tracker used last; a moved ticket answers under its old key too.
 *
 * @param tracker the tracker's name in the configuration
 * @param idOrKey the tracker's issue id, or a key; both are accepted wherever a ticket is named to the tracker
 */
public record TicketRef(String tracker, String idOrKey) {}
