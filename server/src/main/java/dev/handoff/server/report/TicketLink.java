package dev.handoff.server.report;

/** @param address blank where nobody can open it */
public record TicketLink(String key, String address) {}
