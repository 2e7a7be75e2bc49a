package dev.handoff.server.learning;

import dev.handoff.server.context.Item;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reactions in memory, told as tallies. */
final class RememberedReactions implements Reactions {

    private final Map<Scope, Tally> tallies = new HashMap<>();
    private final List<MuteChange> changes = new ArrayList<>();

    RememberedReactions in(String project, Item item, int asked, int dismissed) {
        tallies.put(new Scope("firm", project, item), new Tally(asked, dismissed));
        return this;
    }

    @Override
    public void shown(TicketRef ticket, TicketKey key, Collection<Item> items, Instant at) {
        items.forEach(
                item -> tallies.merge(new Scope(ticket.tracker(), key.project(), item), new Tally(1, 0), Tally::plus));
    }

    @Override
    public Map<Scope, Tally> tallies(Instant since) {
        return Map.copyOf(tallies);
    }

    @Override
    public Map<Scope, MuteChange> muted() {
        Map<Scope, MuteChange> muted = new HashMap<>();
        for (MuteChange change : changes) {
            if (change.muted()) {
                muted.put(change.scope(), change);
            } else {
                muted.remove(change.scope());
            }
        }
        return muted;
    }

    @Override
    public void keep(Collection<MuteChange> news) {
        changes.addAll(news);
    }

    @Override
    public List<MuteChange> untold(Instant since) {
        return List.copyOf(changes);
    }

    @Override
    public void told(Collection<MuteChange> news) {
        changes.removeAll(news);
    }
}
