package dev.handoff.server.site;

import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Ticket;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the crossing a ticket is approaching or has made. An unknown site is never a crossing. */
public final class Crossings {

    private final Sites sites;
    private final List<CrossingRule> rules;

    /** @throws IllegalArgumentException when a rule names a site that does not exist */
    public Crossings(Sites sites, List<CrossingRule> rules) {
        this.sites = sites;
        this.rules = List.copyOf(rules);
        this.rules.forEach(this::check);
    }

    /**
     * The crossing of this ticket; null when it stays at home, is done, or when nothing tells where it is.
     *
     * <p>Away from home, what has happened outranks what may come: a ticket that has crossed is not approaching another
     * crossing. Back at home it may be about to leave again.
     */
    public @Nullable Crossing find(Ticket ticket) {
        List<CrossingRule> own = rulesFor(ticket);
        if ("done".equals(ticket.statusCategory()) || own.isEmpty()) {
            return null;
        }
        Trail trail = new Trail(ticket, new Whereabouts(sites, own), team(ticket));
        Whereabouts.Place here = trail.now();
        if (here == null) {
            return null;
        }
        Crossing made = made(own, trail.lastLeg());
        Crossing approaching = approaching(own, ticket.status(), here.site());
        boolean leavesAgain = approaching != null && here.sign() == Whereabouts.Sign.HOME;
        return made == null || leavesAgain ? approaching : made;
    }

    /** From the reporter's site to the assignee's, the team field included; known or not, crossing or not. */
    public Direction direction(Ticket ticket) {
        return sites.direction(ticket, team(ticket));
    }

    /** What the team field of this ticket's crossings says; null when there is none, or it is empty. */
    public @Nullable String team(Ticket ticket) {
        return rulesFor(ticket).stream()
                .map(CrossingRule::teamField)
                .filter(Objects::nonNull)
                .map(field -> ticket.fields().get(field))
                .filter(Objects::nonNull)
                .map(value -> value instanceof Body.Text text ? text.text().strip() : "")
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Crossing made(List<CrossingRule> rules, Trail.@Nullable Leg leg) {
        if (leg == null) {
            return null;
        }
        return rules.stream()
                .filter(rule -> leads(rule, leg.from(), leg.to().site()))
                .filter(rule -> counts(rule, leg.to()))
                .findFirst()
                .map(rule -> new Crossing(
                        new Direction(leg.from().id(), leg.to().site().id()),
                        Crossing.Phase.MADE,
                        leg.to().why(),
                        leg.at()))
                .orElse(null);
    }

    private static boolean counts(CrossingRule rule, Whereabouts.Place place) {
        return switch (place.sign()) {
            case ASSIGNEE -> rule.assignee();
            case STATUS -> Whereabouts.names(rule.madeStatuses(), place.status());
            case TEAM -> rule.teamField() != null;
            case HOME -> true;
        };
    }

    private static @Nullable Crossing approaching(List<CrossingRule> rules, String status, Site here) {
        return rules.stream()
                .filter(rule -> Whereabouts.names(rule.approachingStatuses(), status))
                .filter(rule -> !rule.to().equals(here.id()))
                .filter(rule -> rule.from() == null || rule.from().equals(here.id()))
                .findFirst()
                .map(rule -> new Crossing(
                        new Direction(here.id(), rule.to()),
                        Crossing.Phase.APPROACHING,
                        "status \"" + status + "\" leads to " + rule.to(),
                        null))
                .orElse(null);
    }

    private static boolean leads(CrossingRule rule, Site from, Site to) {
        return rule.to().equals(to.id()) && (rule.from() == null || rule.from().equals(from.id()));
    }

    private List<CrossingRule> rulesFor(Ticket ticket) {
        String project = ticket.key().project();
        return rules.stream()
                .filter(rule -> rule.projects().isEmpty() || rule.projects().contains(project))
                .toList();
    }

    private void check(CrossingRule rule) {
        checkSite(rule.to());
        if (rule.from() != null) {
            checkSite(rule.from());
        }
    }

    private void checkSite(String id) {
        if (sites.byId(id) == null) {
            throw new IllegalArgumentException("a crossing names the site '" + id
                    + "', which is not configured; sites are: "
                    + String.join(", ", sites.all().stream().map(Site::id).toList()));
        }
    }
}
