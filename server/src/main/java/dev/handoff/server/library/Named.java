package dev.handoff.server.library;

import dev.handoff.server.why.Why;

/**
 * A profile, decision or glossary entry that a ticket names.
 *
 * @param why the words, with the place, for people
 */
public record Named(Profile profile, Why why) {}
