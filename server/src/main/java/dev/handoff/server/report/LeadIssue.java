package dev.handoff.server.report;

import dev.handoff.server.ticket.TicketKey;

/**
 * The issue on which a lead's report is kept up to date.
 *
 * @param tracker by its name in the settings; blank for the one that watches the issue's project, or the only one
 */
public record LeadIssue(String tracker, TicketKey key) {}
