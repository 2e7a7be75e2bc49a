package dev.handoff.server.handoff;

import dev.handoff.server.context.Ground;
import dev.handoff.server.context.Item;
import dev.handoff.server.site.Crossing;
import dev.handoff.server.site.Direction;
import dev.handoff.server.site.Site;
import dev.handoff.server.site.Sites;
import dev.handoff.server.ticket.Change;
import dev.handoff.server.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a ticket tells of its hand-offs that the ledger does not know yet. */
final class Observing {

    /** A webhook is seconds late, a sweep minutes; what lies further back was not seen when it happened. */
    private static final Duration FRESH = Duration.ofMinutes(30);

    private static final Set<String> WORK = Set.of("assignee", "status");

    private final Sites sites;

    Observing(Sites sites) {
        this.sites = sites;
    }

    List<Event> observe(Ledger ledger, View view) {
        List<Event> events = new ArrayList<>(crossing(ledger, view));
        events.addAll(pickUp(ledger.with(events), view));
        events.addAll(changes(ledger.with(events), view));
        return events;
    }

    private static List<Event> crossing(Ledger ledger, View view) {
        Handoff handoff = ledger.current();
        Crossing crossing = view.crossing();
        if (crossing == null) {
            boolean done = "done".equals(view.ticket().statusCategory());
            return handoff == null || handoff.isOver()
                    ? List.of()
                    : List.of(closed(ledger, view, handoff, done ? "done" : "crosses no more"));
        }
        return crossing.phase() == Crossing.Phase.APPROACHING
                ? approaching(ledger, view, crossing, handoff)
                : made(ledger, view, crossing, handoff);
    }

    private static List<Event> approaching(Ledger ledger, View view, Crossing crossing, @Nullable Handoff handoff) {
        Handoff awaited = awaited(handoff, crossing);
        if (awaited != null) {
            return resumed(ledger, view, awaited);
        }
        int number = ledger.handoffs().size() + 1;
        Stamp stamp = stamp(ledger, view, number, enteredStatus(view), "approaching");
        Event next = new Event.Approaching(stamp, crossing.direction(), crossing.why());
        return superseding(ledger, view, handoff, next);
    }

    private static List<Event> made(Ledger ledger, View view, Crossing crossing, @Nullable Handoff handoff) {
        if (handoff != null && isSame(handoff, crossing)) {
            return resumed(ledger, view, handoff);
        }
        Handoff awaited = awaited(handoff, crossing);
        if (awaited == null) {
            int number = ledger.handoffs().size() + 1;
            return superseding(ledger, view, handoff, offered(ledger, view, crossing, number));
        }
        List<Event> events = new ArrayList<>(resumed(ledger, view, awaited));
        events.add(offered(ledger, view, crossing, awaited.number()));
        return events;
    }

    private static Event offered(Ledger ledger, View view, Crossing crossing, int number) {
        Instant at = Objects.requireNonNullElse(crossing.at(), view.now());
        boolean rebuilt = at.plus(FRESH).isBefore(view.now());
        Stamp stamp = stamp(ledger, view, number, at, "offered");
        return new Event.Offered(stamp, crossing.direction(), crossing.why(), rebuilt, null);
    }

    /** The hand-off whose crossing was still to come, if this is it; null otherwise. */
    private static @Nullable Handoff awaited(@Nullable Handoff handoff, Crossing crossing) {
        return handoff != null
                        && handoff.offered() == null
                        && handoff.direction().equals(crossing.direction())
                ? handoff
                : null;
    }

    /**
     * A crossing is known by its way and the instant at which it was made, as far as the changelog tells. A ticket that was
     * created where it is tells that only once something else has changed: what was made earlier than we knew is nothing new.
     */
    private static boolean isSame(Handoff handoff, Crossing crossing) {
        Event.Offered offered = handoff.offered();
        return offered != null
                && handoff.direction().equals(crossing.direction())
                && (crossing.at() == null ? !handoff.isClosed() : !crossing.at().isAfter(offered.at()));
    }

    private static List<Event> resumed(Ledger ledger, View view, Handoff handoff) {
        return handoff.isClosed() && !handoff.isReturned()
                ? List.of(new Event.Resumed(stamp(ledger, view, handoff.number(), view.now(), "resumed")))
                : List.of();
    }

    private static List<Event> superseding(Ledger ledger, View view, @Nullable Handoff old, Event next) {
        return old == null || old.isOver()
                ? List.of(next)
                : List.of(closed(ledger, view, old, "crosses elsewhere"), next);
    }

    private static Event closed(Ledger ledger, View view, Handoff handoff, String why) {
        return new Event.Closed(stamp(ledger, view, handoff.number(), view.now(), "closed"), why);
    }

    private static Stamp stamp(Ledger ledger, View view, int number, Instant at, String what) {
        Who by = view.ticket().changes().stream()
                .filter(change -> change.at().equals(at) && change.author() != null)
                .findFirst()
                .map(change -> Who.of(change.author()))
                .orElse(Who.HANDOFF);
        return new Stamp(number, at, by, Door.ticket(what + "/" + number + "/" + ledger.version()));
    }

    private static Instant enteredStatus(View view) {
        Ticket ticket = view.ticket();
        Instant at = ticket.created();
        for (Change change : ticket.changes()) {
            boolean entered = change.items().stream()
                    .anyMatch(item -> item.field().equals("status")
                            && ticket.status().equalsIgnoreCase(String.valueOf(item.toText())));
            at = entered ? change.at() : at;
        }
        return Objects.requireNonNullElse(at, view.now());
    }

    /** The receiving site takes it by assigning it or moving its status; being assigned from outside is only an offer. */
    private List<Event> pickUp(Ledger ledger, View view) {
        Handoff handoff = ledger.current();
        Event.Offered offered = handoff == null ? null : handoff.offered();
        if (handoff == null || offered == null || handoff.isOver() || handoff.pickedUp() != null) {
            return List.of();
        }
        Direction direction = handoff.direction();
        return view.ticket().changes().stream()
                .filter(change -> !change.at().isBefore(offered.at()))
                .filter(change -> isAt(change, direction.to()))
                .filter(change -> change.items().stream().anyMatch(item -> WORK.contains(item.field())))
                .findFirst()
                .<List<Event>>map(change ->
                        List.of(new Event.PickedUp(stamp(ledger, view, handoff.number(), change.at(), "picked-up"))))
                .orElse(List.of());
    }

    private boolean isAt(Change change, String site) {
        Site own = sites.of(change.author());
        return own != null && own.id().equals(site);
    }

    /** Which of the accepted sections have changed since, and which are again as they were. */
    private static List<Event> changes(Ledger ledger, View view) {
        Handoff handoff = ledger.current();
        Seal seal = handoff == null ? null : handoff.seal();
        if (handoff == null || seal == null || handoff.isOver()) {
            return List.of();
        }
        Map<Item, Event.Reopened> open = handoff.reopened();
        List<Event> events = new ArrayList<>();
        for (Item item : Item.values()) {
            Ground sealed = seal.grounds().get(item);
            if (sealed != null && seal.answersFor(sealed)) {
                Stamp stamp = stamp(ledger, view, handoff.number(), edited(view, sealed), "changed-" + item);
                events.addAll(change(stamp, sealed, open.get(item), view));
            }
        }
        return events;
    }

    private static List<Event> change(Stamp stamp, Ground sealed, Event.@Nullable Reopened known, View view) {
        if (view.grounds().stillHolds(sealed)) {
            return known == null ? List.of() : List.of(new Event.Restored(stamp, sealed.item()));
        }
        String now = view.grounds().textNow(sealed);
        return known != null && Seal.hash(known.after()).equals(Seal.hash(now))
                ? List.of()
                : List.of(new Event.Reopened(stamp, sealed.item(), sealed.text(), now));
    }

    /** When the changelog says the section was edited last; a comment or a parent leaves no trace there. */
    private static Instant edited(View view, Ground sealed) {
        Instant at = view.now();
        for (Change change : view.ticket().changes()) {
            boolean edits = change.items().stream()
                    .anyMatch(item -> sealed.where().startsWith(item.field().toLowerCase(Locale.ROOT)));
            at = edits ? change.at() : at;
        }
        return at;
    }
}
