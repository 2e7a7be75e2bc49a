package dev.handoff.server.context;

import dev.handoff.server.why.Why;

/**
 * A customer profile, partner profile, decision record or glossary entry that helps the receiver of this ticket.
 *
 * @param kind {@code customer}, {@code partner}, {@code decision} or {@code glossary}
 * @param note one line for the receiver, for example the Polish term and its trap; may be blank
 * @param url may be blank
 * @param why the words of the ticket that name it, with the place, for people
 */
public record ContextHit(String kind, String id, String title, String note, String url, Why why) {}
