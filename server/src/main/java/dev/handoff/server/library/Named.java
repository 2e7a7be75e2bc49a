package dev.handoff.server.library;

/**
 * A profile, decision or glossary entry that a ticket names.
 *
 * @param why the words, with the place, for people
 */
public record Named(Profile profile, String why) {}
