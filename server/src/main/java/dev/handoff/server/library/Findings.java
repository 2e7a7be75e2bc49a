package dev.handoff.server.library;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the library has to say about one ticket, whatever the day.
 *
 * @param matches sources called for, most telling first
 * @param behaviours names of customer-visible behaviours seen
 * @param cited ids of sources that the ticket names
 * @param outdated citations of rules that have been or will be replaced
 * @param domains domains whose words were seen
 * @param sureDomains of these, the ones told by words that are used nowhere else
 * @param profiles customer, partner, decision and glossary entries named in the ticket
 */
public record Findings(
        List<Match> matches,
        List<String> behaviours,
        Set<String> cited,
        List<Outdated> outdated,
        Set<String> domains,
        Set<String> sureDomains,
        List<Named> profiles) {

    public static final Findings NONE =
            new Findings(List.of(), List.of(), Set.of(), List.of(), Set.of(), Set.of(), List.of());

    public Findings {
        matches = List.copyOf(matches);
        behaviours = List.copyOf(behaviours);
        cited = inOrder(cited);
        domains = inOrder(domains);
        sureDomains = inOrder(sureDomains);
        outdated = List.copyOf(outdated);
        profiles = List.copyOf(profiles);
    }

    /** The same with other sources called for. */
    public Findings calling(List<Match> sources) {
        return new Findings(sources, behaviours, cited, outdated, domains, sureDomains, profiles);
    }

    /** Copies that keep the order of the ticket: {@link Set#copyOf} has another one in every run, and assessments are compared. */
    private static Set<String> inOrder(Set<String> all) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(all));
    }
}
