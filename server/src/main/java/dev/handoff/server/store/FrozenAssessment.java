package dev.handoff.server.store;

import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One judgement as it is kept for ever.
 *
 * @param ticket by the tracker's stable id where it is known
 * @param kind for example {@code story}
 * @param from site id, or {@code ?}
 * @param to site id, or {@code ?}
 * @param gaps ids of the items that are hollow or missing
 * @param inputHash of everything that was judged, the rules included: the same hash means the same judgement
 * @param body the whole assessment as JSON
 */
public record FrozenAssessment(
        TicketRef ticket,
        TicketKey key,
        Instant at,
        String kind,
        String from,
        String to,
        boolean flagged,
        List<String> gaps,
        String inputHash,
        String body) {

    /** An escaped NUL in JSON, which PostgreSQL keeps but cannot read again; an escaped backslash before a word is none. */
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    public FrozenAssessment {
        gaps = List.copyOf(gaps);
        body = body.contains("\\u0000") ? NUL.matcher(body).replaceAll("$1") : body;
    }
}
