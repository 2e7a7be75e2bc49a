package dev.handoff.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is new on a ticket.
 *
 * @param key the ticket's key
 * @param next send this as {@code after} for what is new after this answer
 * @param seq number of the ticket's last event
 * @param assessment id of the last judgement; null while there is none
 * @param judged was the ticket judged anew since {@code after}? Then its checklist may have changed
 * @param events what happened since {@code after}, oldest first; empty when time ran out, and where no {@code after} was sent
 */
public record Changes(
        String key, String next, long seq, @Nullable Long assessment, boolean judged, List<HandoffEvent> events) {

    public Changes {
        events = List.copyOf(events);
    }
}
