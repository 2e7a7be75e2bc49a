package dev.handoff.server.library;

import java.time.LocalDate;

/** What the day of the assessment has to say about a source. */
public sealed interface Remark {

    /**
     * The ticket cites a rule that has been replaced.
     *
     * @param cited in the ticket's words
     * @param by what replaces it
     * @param byPolish the same in Polish
     */
    record Replaced(String cited, LocalDate since, String by, String byPolish) implements Remark {}

    /** The source does not apply before this day. */
    record NotYet(LocalDate from) implements Remark {}
}
