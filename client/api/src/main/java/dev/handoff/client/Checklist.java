package dev.handoff.client;

import java.util.List;

/**
 * The items that apply to a ticket, in checklist order, with the words that people read about them.
 *
 * @param key the ticket's key
 * @param kind {@code story}, {@code bug}, {@code spike} or {@code chore}; a chore has no items
 * @param direction sending and receiving site, for example {@code UK->PL}
 * @param language of the words: {@code en} or {@code pl}
 * @param flag true when an item is a gap
 */
public record Checklist(String key, String kind, String direction, String language, boolean flag, List<Item> items) {

    public Checklist {
        items = List.copyOf(items);
    }

    /**
     * @param id for example {@code HARM}
     * @param name short, for a list
     * @param question what the ticket must answer
     * @param why it matters, in general
     * @param example of a good answer
     * @param state {@code present}, {@code inherited}, {@code hollow}, {@code missing}, {@code na} or {@code waived}
     * @param evidence the words of the ticket that answer it; blank when there are none
     * @param where where those words stand; blank when there are none
     * @param reason why it was judged so, in one sentence
     */
    public record Item(
            String id,
            String name,
            String question,
            String why,
            String example,
            String state,
            String evidence,
            String where,
            String reason) {}
}
