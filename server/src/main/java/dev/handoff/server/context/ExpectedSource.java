package dev.handoff.server.context;

/**
 * A source from the library that this ticket should name.
 *
 * @param id catalogue id, for example {@code ICOBS-6B}
 * @param why the words or behaviour that triggered it, for people: {@code "renewal price" in the summary}
 * @param answered true when the ticket (or its parent) already names the source or its rule
 */
public record ExpectedSource(String id, String title, String url, String why, boolean answered) {}
