package dev.handoff.server.ticket;

import java.util.Collection;
import java.util.Set;

/** The door to a tracker's project roles. */
@FunctionalInterface
public interface ProjectRoles {

    /** Nobody holds any. */
    ProjectRoles NONE = (person, key, names) -> Set.of();

    /**
     * Which of these roles somebody holds in a ticket's project, themselves or by one of their groups.
     *
     * @param names of the roles that matter, in any case
     * @return of the names those that they hold
     * @throws TrackerException when the tracker does not answer well; what it refuses to tell nobody holds
     */
    Set<String> held(Person person, TicketKey key, Collection<String> names);
}
