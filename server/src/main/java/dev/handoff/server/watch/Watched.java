package dev.handoff.server.watch;

import dev.handoff.server.ticket.TicketEdits;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.Tickets;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tracker that is watched.
 *
 * @param self learns who we are there
 * @param edits where advice goes; a dry run where the tracker is not to be written to
 * @param writingSince when writing was switched on; null in a dry run, and where it always was
 * @param projects keys of the projects to look at; empty means all
 */
public record Watched(
        String name,
        OwnAccount self,
        Tickets tickets,
        TicketEdits edits,
        @Nullable Instant writingSince,
        Set<String> projects) {

    public Watched {
        projects = Set.copyOf(projects);
    }

    boolean covers(TicketKey key) {
        return projects.isEmpty() || projects.contains(key.project());
    }
}
