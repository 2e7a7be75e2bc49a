package dev.handoff.server.site;

import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The firm's sites. Where two sites claim the same person, the one configured first has them. */
public final class Sites {

    private final List<Site> sites;

    public Sites(List<Site> sites) {
        this.sites = List.copyOf(sites);
    }

    public List<Site> all() {
        return sites;
    }

    public @Nullable Site byId(String id) {
        return first(site -> site.id().equals(id));
    }

    /** Where somebody works: by users, then time zone, then groups; null when nothing tells. */
    public @Nullable Site of(@Nullable Person person) {
        if (person == null) {
            return null;
        }
        Site named = first(site -> isNamed(person, site.members().users()));
        Site zoned = named != null ? named : ofZone(person.timeZone());
        return zoned != null
                ? zoned
                : first(site -> person.groups().stream()
                        .anyMatch(group -> holds(site.members().groups(), group)));
    }

    /**
     * The site of a team, as a team field names it.
     *
     * @param team one value, or several separated by commas where the field holds a list
     */
    public @Nullable Site ofTeam(@Nullable String team) {
        if (team == null || team.isBlank()) {
            return null;
        }
        Site whole = first(site -> holds(site.members().teams(), team.strip()));
        return whole != null
                ? whole
                : first(site -> List.of(team.split(",", -1)).stream()
                        .anyMatch(part -> holds(site.members().teams(), part.strip())));
    }

    /** Where a ticket comes from: the site of its reporter, or of its creator where that is unknown. */
    public @Nullable Site home(Ticket ticket) {
        Site reporter = of(ticket.reporter());
        return reporter != null ? reporter : of(ticket.creator());
    }

    /**
     * From the reporter's site to the assignee's. The team field speaks where the assignee's site is unknown; a ticket of
     * nobody goes, between exactly two sites, to the other one.
     *
     * @param team value of the ticket's team field; null when there is none
     */
    public Direction direction(Ticket ticket, @Nullable String team) {
        Site from = home(ticket);
        Site assignee = of(ticket.assignee());
        Site to = assignee != null ? assignee : ofTeam(team);
        if (to == null && ticket.assignee() == null && from != null && sites.size() == 2) {
            to = first(site -> !site.equals(from));
        }
        return new Direction(idOf(from), idOf(to));
    }

    private static String idOf(@Nullable Site site) {
        return site == null ? Direction.UNKNOWN : site.id();
    }

    private @Nullable Site ofZone(@Nullable String zone) {
        return zone == null
                ? null
                : first(site -> site.members().timeZones().stream().anyMatch(member -> sameZone(member, zone)));
    }

    private @Nullable Site first(Predicate<Site> matches) {
        return sites.stream().filter(matches).findFirst().orElse(null);
    }

    private static boolean isNamed(Person person, Set<String> users) {
        return (!person.id().isBlank() && holds(users, person.id()))
                || holds(users, person.name())
                || holds(users, person.email());
    }

    private static boolean holds(Set<String> names, @Nullable String name) {
        return name != null && names.stream().anyMatch(each -> fold(each).equals(fold(name)));
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Trackers hand out aliases too: {@code Poland} is {@code Europe/Warsaw}. */
    private static boolean sameZone(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        try {
            return ZoneId.of(one).getRules().equals(ZoneId.of(other).getRules());
        } catch (DateTimeException unknownZone) {
            return false;
        }
    }
}
