package dev.handoff.server.gate;

import java.util.Set;

/**
 * Where a project's tickets go back to.
 *
 * @param projects project keys it holds for
 * @param status the status, or the transition that leads there, by name
 */
public record BackRule(Set<String> projects, String status) {

    public BackRule {
        projects = Set.copyOf(projects);
    }
}
