package dev.handoff.client;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a ticket's hand-offs. Events are only ever added.
 *
 * @param seq counts the ticket's events, from 1
 * @param handoff number of the hand-off; 0 for what belongs to the ticket and no crossing
 * @param at when it happened, as an ISO 8601 instant in UTC
 * @param type {@code approaching}, {@code offered}, {@code picked-up}, {@code read-back}, {@code corrected}, {@code accepted},
 *     {@code reaccepted}, {@code reopened}, {@code restored}, {@code asked}, {@code replied}, {@code reminded},
 *     {@code escalated}, {@code returned}, {@code closed}, {@code resumed}, {@code answered}, {@code said-not-applicable},
 *     {@code waived}, {@code disputed}, {@code recheck-asked}, {@code muted}, {@code unmuted}, {@code help-asked},
 *     {@code declined} or {@code misheard}; later versions may know more
 * @param by who did it; Handoff itself for what time did
 * @param door {@code comment}, {@code api}, {@code ticket} or {@code clock}
 * @param item which item it is about; null for none
 * @param question id of the question it is about; null for none
 * @param text the words that count: what was read back, asked, answered or given as the reason; blank for none
 */
public record HandoffEvent(
        long seq,
        int handoff,
        String at,
        String type,
        Person by,
        String door,
        @Nullable String item,
        @Nullable String question,
        String text) {}
