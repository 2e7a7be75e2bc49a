package dev.handoff.server.report.history;

import dev.handoff.server.site.Direction;
import java.time.Instant;

/**
 * When a ticket went from one site to the other, and to whom.
 *
 * @param team as the ticket's team field names it; blank where there is none
 */
public record Crossed(Direction direction, String team, Instant at) {}
