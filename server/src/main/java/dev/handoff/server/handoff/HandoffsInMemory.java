package dev.handoff.server.handoff;

import dev.handoff.server.ticket.TicketRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hand-offs that are gone with the process, for a preview that keeps nothing; events are kept as the JSON that a store would keep. */
public final class HandoffsInMemory implements Handoffs {

    private final Map<TicketRef, List<String>> kept = new HashMap<>();

    @Override
    public synchronized Ledger load(TicketRef ticket) {
        return new Ledger(
                ticket,
                kept.getOrDefault(ticket, List.of()).stream()
                        .map(EventJson::read)
                        .toList());
    }

    @Override
    public synchronized Appended append(TicketRef ticket, long expected, List<Event> events) {
        Ledger ledger = load(ticket);
        if (ledger.version() != expected) {
            return Appended.OVERTAKEN;
        }
        if (events.stream().anyMatch(event -> ledger.hasTaken(event.stamp().door()))) {
            return Appended.TAKEN_BEFORE;
        }
        kept.put(
                ticket,
                ledger.with(events).events().stream().map(EventJson::write).toList());
        return Appended.DONE;
    }
}
