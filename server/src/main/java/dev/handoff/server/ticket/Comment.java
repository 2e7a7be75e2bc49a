package dev.handoff.server.ticket;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One comment on a ticket.
 *
 * @param properties entity properties of the comment as raw JSON by key, as far as they were read; empty otherwise
 * @param internal true where a comment is hidden from a service desk's customers, or restricted to a role or group
 */
public record Comment(
        String id,
        @Nullable Person author,
        Body body,
        @Nullable Instant created,
        @Nullable Instant updated,
        Map<String, String> properties,
        boolean internal) {

    public Comment {
        properties = Map.copyOf(properties);
    }
}
