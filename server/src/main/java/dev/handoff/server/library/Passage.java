package dev.handoff.server.library;

import dev.handoff.server.text.Words;

/**
 * A piece of a ticket in which triggers are looked for.
 *
 * @param where for people, for example {@code summary}
 */
public record Passage(String where, Words words) {}
