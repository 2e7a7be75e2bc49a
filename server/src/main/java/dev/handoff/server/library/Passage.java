package dev.handoff.server.library;

import dev.handoff.server.text.Words;

/**
 * A piece of a ticket in which triggers are looked for.
 *
 * @param where for people, for example {@code summary}
 * @param aside an example, a harm, who decides: words here may call for a rule, but do not tell what is going to change
 * @param rule where the ticket says which rules apply: words here are never a mention in passing
 */
public record Passage(String where, Words words, boolean aside, boolean rule) {

    public Passage(String where, Words words) {
        this(where, words, false, false);
    }

    public boolean isSummary() {
        return where.equals("summary");
    }
}
