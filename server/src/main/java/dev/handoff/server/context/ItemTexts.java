package dev.handoff.server.context;

/**
 * What people read about an item, in one language.
 *
 * @param name short, for a list
 * @param question what the ticket must answer
 * @param why it matters, in general
 * @param example of a good answer
 */
public record ItemTexts(String name, String question, String why, String example) {}
