package dev.handoff.server.report.history;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a product lead answers for: everything in one of these projects, of one of these components, or for one of these teams.
 * Nothing named is everything. Components and teams are compared without case.
 */
public record Ownership(Set<String> projects, Set<String> components, Set<String> teams) {

    public static final Ownership EVERYTHING = new Ownership(Set.of(), Set.of(), Set.of());

    public Ownership {
        projects = Set.copyOf(projects);
        components = folded(components);
        teams = folded(teams);
    }

    public boolean isEverything() {
        return projects.isEmpty() && components.isEmpty() && teams.isEmpty();
    }

    public boolean owns(HandoffFact fact) {
        return isEverything()
                || projects.contains(fact.subject().key().project())
                || teams.contains(fold(fact.crossed().team()))
                || fact.subject().components().stream().map(Ownership::fold).anyMatch(components::contains);
    }

    private static Set<String> folded(Collection<String> names) {
        return names.stream().map(Ownership::fold).collect(Collectors.toUnmodifiableSet());
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
