package dev.handoff.server.learning;

import dev.handoff.server.context.Item;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where it is kept what was shown to people, how they took it, and what was muted for it. */
public interface Reactions {

    /** A comment shows these items as open; shown again, a ticket counts from the later day, and still as one. */
    void shown(TicketRef ticket, TicketKey key, Collection<Item> items, Instant at);

    /** The tickets shown since then, by project: never tracker-wide. */
    Map<Scope, Tally> tallies(Instant since);

    /** What is muted now, and since when. */
    Map<Scope, MuteChange> muted();

    void keep(Collection<MuteChange> changes);

    /** The changes since then that nobody was told of, oldest first. */
    List<MuteChange> untold(Instant since);

    void told(Collection<MuteChange> changes);
}
