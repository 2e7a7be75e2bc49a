package dev.handoff.server.site;

import dev.handoff.server.site.Whereabouts.Place;
import dev.handoff.server.site.Whereabouts.State;
import dev.handoff.server.ticket.Change;
import dev.handoff.server.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket has been, from its changelog. It starts at home; every time it is found at another site, that is a leg, so
 * a ticket that was sent, came back and was sent again has three.
 */
final class Trail {

    private final @Nullable Site home;
    private final Whereabouts whereabouts;
    private final List<Moment> moments;

    Trail(Ticket ticket, Whereabouts whereabouts, @Nullable String team) {
        this.home = whereabouts.home(ticket);
        this.whereabouts = whereabouts;
        this.moments = moments(ticket, new State(ticket.status(), ticket.assignee(), team));
    }

    /** @param at null when the changelog does not reach back to it */
    record Leg(Site from, Place to, @Nullable Instant at) {}

    private record Moment(State state, @Nullable Instant at) {}

    /** Where the ticket is now; null when nothing tells. */
    @Nullable
    Place now() {
        return place(moments.get(moments.size() - 1));
    }

    /** The leg that brought it to where it is; null when it never left home. */
    @Nullable
    Leg lastLeg() {
        Leg last = null;
        Site at = home;
        for (Moment moment : moments) {
            Place place = place(moment);
            if (place != null && at != null && !place.site().equals(at)) {
                last = new Leg(at, place, moment.at());
            }
            at = place == null ? at : place.site();
        }
        return last;
    }

    private @Nullable Place place(Moment moment) {
        return whereabouts.of(moment.state(), home);
    }

    /** Walks the changelog backwards from what is known now, then tells it forwards. */
    private static List<Moment> moments(Ticket ticket, State now) {
        Acquaintances people = new Acquaintances(ticket);
        Deque<Moment> told = new ArrayDeque<>();
        State state = now;
        List<Change> changes = ticket.changes();
        for (int i = changes.size() - 1; i >= 0; i--) {
            State before = before(state, changes.get(i), people);
            if (!before.equals(state)) {
                told.addFirst(new Moment(state, changes.get(i).at()));
                state = before;
            }
        }
        told.addFirst(new Moment(state, changes.isEmpty() ? null : ticket.created()));
        return new ArrayList<>(told);
    }

    private static State before(State after, Change change, Acquaintances people) {
        State state = after;
        for (Change.Item item : change.items()) {
            state = before(state, item, people);
        }
        return state;
    }

    private static State before(State after, Change.Item item, Acquaintances people) {
        return switch (item.field()) {
            case "status" -> new State(item.fromText() == null ? "" : item.fromText(), after.assignee(), after.team());
            case "assignee" -> new State(after.status(), people.find(item.from(), item.fromText()), after.team());
            default ->
                isTeam(item, after.team()) ? new State(after.status(), after.assignee(), item.fromText()) : after;
        };
    }

    /** The changelog names a custom field as people see it, not by id: the value tells that it is the team field. */
    private static boolean isTeam(Change.Item item, @Nullable String team) {
        return team != null
                && item.toText() != null
                && team.equalsIgnoreCase(item.toText().strip());
    }
}
