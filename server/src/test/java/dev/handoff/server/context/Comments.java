package dev.handoff.server.context;

import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Comment;
import java.time.Instant;
import java.util.Map;

/** Comments of people. */
final class Comments {

    private Comments() {}

    static Comment of(String text) {
        Instant at = Instant.parse("2026-11-09T09:00:00Z");
        return new Comment("1", null, new Body.Text(text), at, at, Map.of(), false);
    }
}
