package dev.handoff.server.handoff;

import java.time.Instant;

/**
 * What every event says of itself.
 *
 * @param handoff number of the ticket's hand-off, from 1; 0 for what belongs to the ticket and no crossing
 * @param at when it happened, which may be long before it was seen
 */
public record Stamp(int handoff, Instant at, Who by, Door door) {}
