package dev.handoff.server.advice;

import dev.handoff.server.context.Item;

/** The words of the checklist. */
@FunctionalInterface
public interface ItemWording {

    /** @param language {@code en} or {@code pl} */
    ItemWords words(Item item, String language);

    /**
     * How one item is spoken about in one language.
     *
     * @param name a few words, for example {@code Customer and situation}
     * @param question what the ticket must answer
     * @param why one sentence: what goes wrong at the other site without it
     * @param example what a good answer looks like
     */
    record ItemWords(String name, String question, String why, String example) {}
}
