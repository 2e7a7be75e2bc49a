package dev.handoff.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one ticket, in short.
 *
 * @param key the ticket's key
 * @param tracker the tracker's name in the service's settings
 * @param project the project's key
 * @param kind {@code story}, {@code bug}, {@code spike} or {@code chore}
 * @param from id of the sending site; {@code ?} where nothing tells
 * @param to id of the receiving site; {@code ?} where nothing tells
 * @param team as the ticket's team field names it; null where there is none
 * @param flagged true when an applicable item is a gap, whatever the direction
 * @param gaps ids of the items that are hollow or missing
 * @param judgedAt when it was last judged anew, as an ISO 8601 instant in UTC
 * @param title its summary; null where not everybody may read the ticket who may read its project, or customers may
 */
public record TicketSummary(
        String key,
        String tracker,
        String project,
        String kind,
        String from,
        String to,
        @Nullable String team,
        boolean flagged,
        List<String> gaps,
        String judgedAt,
        @Nullable String title) {

    public TicketSummary {
        gaps = List.copyOf(gaps);
    }

    /** One whose title is not told. */
    public TicketSummary(
            String key,
            String tracker,
            String project,
            String kind,
            String from,
            String to,
            @Nullable String team,
            boolean flagged,
            List<String> gaps,
            String judgedAt) {
        this(key, tracker, project, kind, from, to, team, flagged, gaps, judgedAt, null);
    }
}
