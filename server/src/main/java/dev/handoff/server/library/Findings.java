package dev.handoff.server.library;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the library has to say about one ticket.
 *
 * @param matches sources called for, most telling first
 * @param behaviours names of customer-visible behaviours seen
 * @param cited ids of sources that the ticket names
 * @param domains domains whose words were seen
 * @param sureDomains of these, the ones told by words that are used nowhere else
 * @param profiles customer, partner, decision and glossary entries named in the ticket
 */
public record Findings(
        List<Match> matches,
        List<String> behaviours,
        Set<String> cited,
        Set<String> domains,
        Set<String> sureDomains,
        List<Profile> profiles) {

    public Findings {
        matches = List.copyOf(matches);
        behaviours = List.copyOf(behaviours);
        cited = inOrder(cited);
        domains = inOrder(domains);
        sureDomains = inOrder(sureDomains);
        profiles = List.copyOf(profiles);
    }

    /** Copies that keep the order of the ticket: {@link Set#copyOf} has another one in every run, and assessments are compared. */
    private static Set<String> inOrder(Set<String> all) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(all));
    }
}
