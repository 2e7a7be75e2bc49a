package dev.handoff.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One crossing of one ticket, in short.
 *
 * @param key the ticket's key
 * @param tracker the tracker's name in the service's settings
 * @param team as the ticket's team field names it; null where there is none
 * @param number of the ticket's hand-offs, from 1
 * @param stage {@code approaching}, {@code offered}, {@code picked-up}, {@code questioned}, {@code answered}, {@code read-back},
 *     {@code corrected}, {@code accepted}, {@code reopened}, {@code returned} or {@code closed}
 * @param from id of the sending site; {@code ?} where nothing tells
 * @param to id of the receiving site
 * @param offeredAt when it crossed, as an ISO 8601 instant in UTC; null before
 * @param changedAt when something happened to it last
 * @param openQuestions how many wait for an answer
 * @param reopened the items whose text changed after acceptance
 */
public record HandoffSummary(
        String key,
        String tracker,
        @Nullable String team,
        int number,
        String stage,
        String from,
        String to,
        @Nullable String offeredAt,
        String changedAt,
        int openQuestions,
        List<String> reopened) {

    public HandoffSummary {
        reopened = List.copyOf(reopened);
    }
}
