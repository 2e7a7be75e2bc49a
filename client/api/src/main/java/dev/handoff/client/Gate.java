package dev.handoff.client;

import java.util.List;

/**
 * May a ticket pass?
 *
 * @param key the ticket's key
 * @param open true lets it pass (200), false holds it back (409)
 * @param reason why, in one sentence
 * @param gaps the items that lack an answer, each with the reason; also told when the gate is open
 */
public record Gate(String key, boolean open, String reason, List<String> gaps) {

    public Gate {
        gaps = List.copyOf(gaps);
    }
}
