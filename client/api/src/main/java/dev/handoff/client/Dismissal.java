package dev.handoff.client;

import org.jspecify.annotations.Nullable;

/**
 * A question that somebody called wrong on a ticket. Who it was is kept, and not told.
 *
 * @param key the ticket's key
 * @param item for example {@code HARM}
 * @param state what the answer was judged to be, {@code hollow} or {@code missing}; null where it was dismissed before it was asked
 * @param reason blank where none was given
 * @param door {@code comment} or {@code api}
 * @param at when, in ISO-8601; of a comment, when we first read it
 * @param withdrawn true when it was taken back, or its comment deleted
 */
public record Dismissal(
        String key, String item, @Nullable String state, String reason, String door, String at, boolean withdrawn) {

    /** What is sent to dismiss a question. */
    public record Request(@Nullable String item, @Nullable String reason) {}
}
