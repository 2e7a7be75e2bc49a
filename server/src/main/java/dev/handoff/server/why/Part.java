package dev.handoff.server.why;

/** What stands in a place of a sentence. */
public sealed interface Part permits Why, Words {

    /** @param language {@code en} or {@code pl} */
    String in(String language);
}
