package dev.handoff.server.handoff;

import dev.handoff.server.site.Sites;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves hand-offs: by what is seen on the ticket, and by what people command. Pure; who calls it appends the events that come
 * out, through {@link Clerk} where others may act at the same time.
 */
public final class Loop {

    private final Observing observing;
    private final Acting acting;

    public Loop(Sites sites, Rights rights, ReadBackRules rules, Addressees addressees) {
        observing = new Observing(sites);
        acting = new Acting(rights, rules, addressees, sites);
    }

    /**
     * What the ticket itself tells that the ledger does not know yet; empty for most sightings. Instants come from the changelog
     * where it has them, so a ticket first seen after its crossing is told as if we had been there. An {@code Offered} among the
     * events is to be given the id of the assessment frozen at its instant, see {@code Rewind}.
     */
    public List<Event> observe(Ledger ledger, View view) {
        return observing.observe(ledger, view);
    }

    /** @param door what came through the same door before is not taken again */
    public Outcome act(Ledger ledger, Command command, Actor actor, Door door, View view) {
        return acting.act(ledger, command, actor, door, view);
    }

    /**
     * The same for somebody who decided on an older look at the ticket.
     *
     * @param seen version of the ledger as they saw it; null to act on things as they are
     */
    public Outcome act(Ledger ledger, Command command, Actor actor, Door door, View view, @Nullable Long seen) {
        List<Event> missed =
                seen == null || ledger.hasTaken(door) ? List.of() : Missed.since(ledger, seen, command, actor.who());
        return missed.isEmpty() ? act(ledger, command, actor, door, view) : new Outcome.Stale(missed);
    }

    /** Remembers a command that was not understood, so that its helpful line is given once. */
    public Outcome misheard(Ledger ledger, Heard.Mistaken mistaken, Actor actor, Door door, View view) {
        if (ledger.hasTaken(door)) {
            return new Outcome.AlreadyTaken();
        }
        Handoff current = ledger.current();
        Stamp stamp = new Stamp(current == null ? 0 : current.number(), view.now(), actor.who(), door);
        return new Outcome.Taken(List.of(new Event.Misheard(stamp, mistaken.words(), mistaken.why(), mistaken.hint())));
    }
}
