package dev.handoff.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question on one item of one ticket.
 *
 * @param id unique on the ticket, for example {@code 1.2}: the second question of the first hand-off
 * @param key the ticket's key
 * @param tracker the tracker's name in the service's settings
 * @param handoff number of the hand-off it belongs to
 * @param item for example {@code HARM}
 * @param state {@code open}; {@code lapsed} where the hand-off ended first; otherwise "answered"
 * @param askedAt as an ISO 8601 instant in UTC
 * @param answer null while there is none
 * @param reminders when the addressee was reminded, oldest first
 * @param escalatedAt when somebody else was told; null for never
 * @param clock null once it does not run any more, or where the addressee's site is unknown
 */
public record Question(
        String id,
        String key,
        String tracker,
        int handoff,
        String item,
        String text,
        String state,
        Person asker,
        String askedAt,
        Addressee addressee,
        @Nullable Answer answer,
        List<String> reminders,
        @Nullable String escalatedAt,
        @Nullable Clock clock) {

    public Question {
        reminders = List.copyOf(reminders);
    }

    /**
     * @param site id of the site whose working hours the clock keeps; blank where it is unknown
     * @param role why this person: as {@code owner} of the item, as {@code decider}, as {@code reporter}
     * @param deputyFor the person this one stands in for; null where nobody is away
     */
    public record Addressee(
            Person person,
            String site,
            String role,
            @Nullable Person deputyFor) {}

    public record Answer(String text, Person by, String at) {}

    /**
     * The clock, which runs while the addressee's site is at work.
     *
     * @param site the addressee's
     * @param due when an answer is overdue, as an ISO 8601 instant in UTC
     * @param left working time until then, as an ISO 8601 duration in whole minutes: {@code PT5H20M}
     * @param next when somebody is reminded or told next; null for never
     */
    public record Clock(
            SiteHours site,
            String due,
            String left,
            boolean overdue,
            @Nullable String next) {}
}
