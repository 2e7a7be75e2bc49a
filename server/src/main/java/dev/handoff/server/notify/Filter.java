package dev.handoff.server.notify;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which events a subscriber wants: each list that is not empty must name the event's own. An event that is about no ticket, like a
 * report, is chosen by its type alone.
 *
 * @param projects project keys
 * @param sites ids of sites that send or receive
 * @param teams as tickets' team fields name them; case does not matter
 */
public record Filter(Set<EventType> types, Set<String> projects, Set<String> sites, Set<String> teams) {

    public static final Filter EVERYTHING = new Filter(Set.of(), Set.of(), Set.of(), Set.of());

    public Filter {
        types = Set.copyOf(types);
        projects = Set.copyOf(projects);
        sites = Set.copyOf(sites);
        teams = Set.copyOf(teams);
    }

    public boolean wants(Outgoing event) {
        Subject subject = event.subject();
        return (types.isEmpty() || types.contains(event.type()))
                && (subject.key() == null
                        || (names(projects, subject.project())
                                && (sites.isEmpty() || sites.stream().anyMatch(subject.sites()::contains))
                                && names(teams, subject.team())));
    }

    private static boolean names(Set<String> wanted, @Nullable String value) {
        Set<String> folded = new TreeSet<>();
        wanted.forEach(each -> folded.add(each.toLowerCase(Locale.ROOT)));
        return wanted.isEmpty()
                || folded.contains(Objects.requireNonNullElse(value, "").toLowerCase(Locale.ROOT));
    }
}
