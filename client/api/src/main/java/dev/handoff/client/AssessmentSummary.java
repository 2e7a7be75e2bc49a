package dev.handoff.client;

import java.util.List;

/**
 * One judgement of a ticket's history, in short. Judgements are kept for ever and never changed.
 *
 * @param id to be read whole at {@code /api/v1/tickets/{key}/assessments/{id}}
 * @param key the ticket's key at that time
 * @param at ISO 8601 instant in UTC
 * @param kind {@code story}, {@code bug}, {@code spike} or {@code chore}
 * @param from id of the sending site; {@code ?} where nothing tells
 * @param to id of the receiving site; {@code ?} where nothing tells
 * @param flagged true when an applicable item was a gap
 * @param gaps ids of the items that were hollow or missing
 */
public record AssessmentSummary(
        long id, String key, String at, String kind, String from, String to, boolean flagged, List<String> gaps) {

    public AssessmentSummary {
        gaps = List.copyOf(gaps);
    }
}
