package dev.handoff.server.handoff;

import dev.handoff.server.handoff.Role.Plain;
import dev.handoff.server.site.Direction;
import dev.handoff.server.site.Site;
import dev.handoff.server.site.Sites;
import dev.handoff.server.ticket.Ticket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may give which command; the same answer through every door. */
public final class Rights {

    private static final Map<Command.Kind, List<Role>> USUAL = usual();

    private final Map<Command.Kind, List<Role>> rights = new EnumMap<>(USUAL);
    private final Sites sites;

    /** @param changed replaces the usual roles of these commands */
    public Rights(Sites sites, Map<Command.Kind, List<Role>> changed) {
        this.sites = sites;
        rights.putAll(changed);
    }

    public sealed interface Answer {}

    public record Allowed() implements Answer {}

    /** @param who may, any of them */
    public record Forbidden(List<Role> who) implements Answer {}

    /** What holds where nothing is configured. */
    public static Map<Command.Kind, List<Role>> usual() {
        Map<Command.Kind, List<Role>> usual = new EnumMap<>(Command.Kind.class);
        for (Command.Kind kind : Command.Kind.values()) {
            usual.put(
                    kind,
                    switch (kind) {
                        case ACCEPT, RETURN, ASK -> List.of(Plain.RECEIVING_SITE);
                        case WAIVE -> List.of(Plain.SENDING_SITE);
                        case CONFIRM, CORRECT -> List.of(Plain.REPORTER, Plain.SENDING_SITE);
                        default -> List.of(Plain.ANYBODY);
                    });
        }
        return usual;
    }

    /** @param direction of the hand-off; before any crossing the ticket's reporter tells which site sends */
    public Answer check(Command.Kind command, Actor actor, Ticket ticket, @Nullable Direction direction) {
        List<Role> may = rights.getOrDefault(command, List.of());
        return may.stream().anyMatch(role -> holds(role, actor, ticket, direction))
                ? new Allowed()
                : new Forbidden(may);
    }

    private boolean holds(Role role, Actor actor, Ticket ticket, @Nullable Direction direction) {
        if (role instanceof Role.Group group) {
            return named(actor.person().groups(), group.name());
        }
        if (role instanceof Role.ProjectRole projectRole) {
            return named(actor.projectRoles(), projectRole.name());
        }
        return switch ((Plain) role) {
            case ANYBODY -> true;
            case REPORTER -> actor.person().same(ticket.reporter());
            case ASSIGNEE -> actor.person().same(ticket.assignee());
            case SENDING_SITE -> isAt(actor, sending(ticket, direction));
            case RECEIVING_SITE -> direction != null && isAt(actor, direction.to());
        };
    }

    private @Nullable String sending(Ticket ticket, @Nullable Direction direction) {
        Site home = sites.home(ticket);
        return direction != null ? direction.from() : home == null ? null : home.id();
    }

    private boolean isAt(Actor actor, @Nullable String site) {
        Site own = sites.of(actor.person());
        return own != null && own.id().equals(site);
    }

    private static boolean named(Set<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }
}
