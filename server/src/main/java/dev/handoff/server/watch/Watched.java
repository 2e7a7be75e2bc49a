package dev.handoff.server.watch;

import dev.handoff.server.advice.DryRun;
import dev.handoff.server.ticket.ProjectRoles;
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
 * @param roles the tracker's project roles
 * @param letters where the tracker cannot notify people of an edit, and mail does; null otherwise
 */
public record Watched(
        String name,
        OwnAccount self,
        Tickets tickets,
        TicketEdits edits,
        @Nullable Instant writingSince,
        Set<String> projects,
        ProjectRoles roles,
        @Nullable Letters letters) {

    public Watched {
        projects = Set.copyOf(projects);
    }

    /** Without project roles and mail. */
    public Watched(
            String name,
            OwnAccount self,
            Tickets tickets,
            TicketEdits edits,
            @Nullable Instant writingSince,
            Set<String> projects) {
        this(name, self, tickets, edits, writingSince, projects, ProjectRoles.NONE, null);
    }

    boolean isDryRun() {
        return edits instanceof DryRun;
    }

    boolean covers(TicketKey key) {
        return projects.isEmpty() || projects.contains(key.project());
    }
}
