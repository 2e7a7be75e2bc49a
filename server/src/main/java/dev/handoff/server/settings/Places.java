package dev.handoff.server.settings;

import dev.handoff.server.site.CrossingRule;
import dev.handoff.server.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code sites} and {@code crossings} together, since crossings name sites. */
public final class Places {

    private final List<Site> sites;
    private final List<CrossingRule> crossings;
    private final Set<String> teamFields;
    private final boolean groupsMatter;

    /** @param rightsNameGroups do the rights depend on people's groups? */
    public Places(List<SiteEntry> siteEntries, List<CrossingEntry> crossingEntries, boolean rightsNameGroups) {
        groupsMatter = rightsNameGroups;
        sites = sites(siteEntries);
        Set<String> ids = sites.stream().map(Site::id).collect(Collectors.toSet());
        List<CrossingRule> rules = new ArrayList<>();
        for (int i = 0; i < crossingEntries.size(); i++) {
            rules.add(crossingEntries.get(i).rule("crossings[" + i + "]", ids));
        }
        crossings = List.copyOf(rules);
        teamFields = crossings.stream()
                .map(CrossingRule::teamField)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Site> sites(List<SiteEntry> entries) {
        List<Site> sites = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            Site site = entries.get(i).site("sites[" + i + "]");
            if (!ids.add(site.id())) {
                throw new SettingsException(
                        "sites[" + i + "].id", "\"" + site.id() + "\" is used twice; give each site its own id");
            }
            sites.add(site);
        }
        return List.copyOf(sites);
    }

    public List<Site> sites() {
        return sites;
    }

    public List<CrossingRule> crossings() {
        return crossings;
    }

    public Set<String> teamFields() {
        return teamFields;
    }

    /** Are members or rights named by group, so that people's groups have to be read? */
    boolean namesGroups() {
        return groupsMatter
                || sites.stream().anyMatch(site -> !site.members().groups().isEmpty());
    }
}
