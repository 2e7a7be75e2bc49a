package dev.handoff.server.library;

import dev.handoff.server.why.Why;

/**
 * A source that a ticket calls for.
 *
 * @param why the words or behaviour, with the place, for people
 * @param weight the more telling the trigger, the higher
 * @param fromWords true when words or behaviour of the ticket call for it, false when only its component does
 */
public record Match(Source source, Why why, int weight, boolean fromWords) {}
