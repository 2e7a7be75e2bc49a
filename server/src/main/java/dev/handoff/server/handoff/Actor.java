package dev.handoff.server.handoff;

import dev.handoff.server.ticket.Person;
import java.util.Set;

/**
 * Somebody who gives a command.
 *
 * @param person with groups, as far as the tracker told them
 * @param projectRoles names of the roles they hold in the ticket's project
 */
public record Actor(Person person, Set<String> projectRoles) {

    public Actor {
        projectRoles = Set.copyOf(projectRoles);
    }

    public static Actor of(Person person) {
        return new Actor(person, Set.of());
    }

    Who who() {
        return Who.of(person);
    }
}
