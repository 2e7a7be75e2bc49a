package dev.handoff.server.web;

import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketKey;
import java.util.List;
import java.util.Map;

/**
 * What somebody pasted to see how it would be judged.
 *
 * @param type of the issue, for example {@code Story}
 */
record TriedText(String summary, String description, String type) {

    /** The largest ticket that people write by hand is a tenth of this. */
    static final int MOST = 32_000;

    private static final TicketKey KEY = new TicketKey("TRY-1");

    TriedText {
        summary = summary.strip();
        type = type.isBlank() ? "Story" : type.strip();
    }

    boolean isBlank() {
        return summary.isBlank() && description.isBlank();
    }

    boolean isTooLong() {
        return summary.length() + description.length() > MOST;
    }

    Ticket ticket() {
        return new Ticket(
                KEY,
                "",
                "software",
                type,
                0,
                false,
                summary,
                new Body.Text(description),
                "To Do",
                "new",
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                Map.of(),
                null,
                List.of(),
                false);
    }
}
