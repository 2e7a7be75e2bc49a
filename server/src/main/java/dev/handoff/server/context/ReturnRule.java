package dev.handoff.server.context;

import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.Ticket;
import java.util.Set;

/**
 * Which crossings take a question back.
 *
 * @param from id of the site that asks
 * @param to id of the site that is asked
 * @param projects project keys it holds for; empty means all
 * @param types names of issue types it holds for; empty means all
 */
public record ReturnRule(String from, String to, Set<String> projects, Set<String> types) {

    public ReturnRule {
        projects = Set.copyOf(projects);
        types = Set.copyOf(types);
    }

    boolean covers(Ticket ticket, Direction crossing) {
        return crossing.from().equals(from)
                && crossing.to().equals(to)
                && (projects.isEmpty() || projects.contains(ticket.key().project()))
                && (types.isEmpty() || types.stream().anyMatch(ticket.issueType()::equalsIgnoreCase));
    }
}
