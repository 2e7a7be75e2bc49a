package dev.handoff.server.handoff;

import dev.handoff.server.context.Item;
import dev.handoff.server.ticket.TicketRef;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that ever happened to one ticket's hand-offs, in the order in which it was taken.
 *
 * @param ticket by the tracker's stable id
 */
public record Ledger(TicketRef ticket, List<Event> events) {

    public Ledger {
        events = List.copyOf(events);
    }

    public static Ledger empty(TicketRef ticket) {
        return new Ledger(ticket, List.of());
    }

    /** How many events there are; who appends says how many they knew. */
    public long version() {
        return events.size();
    }

    public Ledger with(List<? extends Event> more) {
        List<Event> all = new ArrayList<>(events);
        all.addAll(more);
        return new Ledger(ticket, all);
    }

    /** One for each crossing, oldest first. */
    public List<Handoff> handoffs() {
        Map<Integer, List<Event>> byNumber = new TreeMap<>();
        for (Event event : events) {
            if (event.stamp().handoff() > 0) {
                byNumber.computeIfAbsent(event.stamp().handoff(), number -> new ArrayList<>())
                        .add(event);
            }
        }
        return byNumber.entrySet().stream()
                .map(entry -> new Handoff(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The latest hand-off; null while the ticket never approached a crossing. */
    public @Nullable Handoff current() {
        List<Handoff> all = handoffs();
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    public boolean hasTaken(Door door) {
        return events.stream().anyMatch(event -> event.stamp().door().equals(door));
    }

    public boolean isMuted() {
        boolean muted = false;
        for (Event event : events) {
            muted = event instanceof Event.Muted || (muted && !(event instanceof Event.Unmuted));
        }
        return muted;
    }

    /** The last thing people said by command of each item: an {@code Answered}, {@code SaidNotApplicable} or {@code Waived}. */
    public Map<Item, Event> said() {
        Map<Item, Event> said = new EnumMap<>(Item.class);
        for (Event event : events) {
            if (event instanceof Event.Answered answered) {
                said.put(answered.item(), event);
            } else if (event instanceof Event.SaidNotApplicable no) {
                said.put(no.item(), event);
            } else if (event instanceof Event.Waived waived) {
                said.put(waived.item(), event);
            }
        }
        return said;
    }
}
