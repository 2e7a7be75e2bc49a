package dev.handoff.server.learning;

import dev.handoff.server.context.Dismissal;
import dev.handoff.server.context.Dismissal.Door;
import dev.handoff.server.context.Item;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where dismissals are kept: one for each ticket, item and door, however often it is said. Nothing is ever deleted. */
public interface Dismissals {

    /**
     * What the ticket's comments call wrong now. What other comments called wrong before is withdrawn.
     *
     * @param ticket by the tracker's stable id
     * @return how many were not known before
     */
    int heard(TicketRef ticket, TicketKey key, List<Dismissal> spoken, Instant now);

    /** Keeps a dismissal that did not come in a comment; one that was withdrawn stands again. */
    Kept keep(TicketRef ticket, TicketKey key, Dismissal dismissal, Instant now);

    /** @return empty when there was none that stands */
    Optional<Kept> withdraw(TicketRef ticket, Item item, Door door, Instant now);

    Optional<Kept> find(TicketRef ticket, Item item, Door door);

    /** Those of a ticket, oldest first, the withdrawn included. */
    List<Kept> of(TicketRef ticket);

    /** Those that stand and did not come in a comment: the comments tell of theirs themselves. */
    List<Dismissal> besideComments(TicketRef ticket);

    /**
     * A dismissal as it is kept.
     *
     * @param state what the item's answer was judged to be; null where it was never judged a gap
     * @param assessment number of the frozen assessment it was about; null where there is none
     * @param withdrawn null while it stands
     */
    record Kept(
            TicketKey key,
            Dismissal dismissal,
            @Nullable String state,
            @Nullable Long assessment,
            Instant at,
            @Nullable Instant withdrawn) {

        public boolean stands() {
            return withdrawn == null;
        }
    }
}
