package dev.handoff.server.site;

import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket is at one moment, from its status, assignee and team.
 *
 * <p>An assignee away from the ticket's home settles it. An assignee at home does not: many a product lead stays assigned
 * while the other site works, so there a status or a team field may say otherwise.
 */
final class Whereabouts {

    private final Sites sites;
    private final List<CrossingRule> rules;

    Whereabouts(Sites sites, List<CrossingRule> rules) {
        this.sites = sites;
        this.rules = rules;
    }

    /** What tells where a ticket is. */
    enum Sign {
        ASSIGNEE,
        STATUS,
        TEAM,
        HOME
    }

    /** @param why one short sentence for people */
    record Place(Site site, Sign sign, String status, String why) {}

    /** What can change about a ticket's place. */
    record State(
            String status,
            @Nullable Person assignee,
            @Nullable String team) {}

    @Nullable
    Site home(Ticket ticket) {
        return sites.home(ticket);
    }

    /** @return null when nothing tells */
    @Nullable
    Place of(State state, @Nullable Site home) {
        Site assignee = sites.of(state.assignee());
        if (assignee != null && !assignee.equals(home)) {
            return place(assignee, Sign.ASSIGNEE, state, "assigned to somebody at " + assignee.id());
        }
        Site status = byStatus(state.status(), home);
        if (status != null) {
            return place(status, Sign.STATUS, state, "status \"" + state.status() + "\" means it is at " + status.id());
        }
        Site team = sites.ofTeam(state.team());
        if (team != null) {
            return place(team, Sign.TEAM, state, "team \"" + state.team() + "\" works at " + team.id());
        }
        boolean hidden = state.assignee() != null && assignee == null;
        return home == null || hidden ? null : place(home, Sign.HOME, state, "back at " + home.id());
    }

    private @Nullable Site byStatus(String status, @Nullable Site home) {
        return rules.stream()
                .filter(rule -> names(rule.madeStatuses(), status))
                .filter(rule ->
                        rule.from() == null || (home != null && rule.from().equals(home.id())))
                .findFirst()
                .map(rule -> sites.byId(rule.to()))
                .orElse(null);
    }

    private static Place place(Site site, Sign sign, State state, String why) {
        return new Place(site, sign, state.status(), why);
    }

    static boolean names(List<String> statuses, String status) {
        return statuses.stream().anyMatch(status::equalsIgnoreCase);
    }
}
