package dev.handoff.server.web;

import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketRef;
import dev.handoff.server.ticket.Tickets;
import dev.handoff.server.ticket.TrackerException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tickets as the tracker holds them now; each asked for once a minute at most, however often its page is opened. */
public final class LivingTickets {

    private static final Logger LOG = LoggerFactory.getLogger(LivingTickets.class);
    private static final Duration MOMENT = Duration.ofMinutes(1);
    private static final int MOST = 200;

    private final Map<String, Tickets> trackers;
    private final InstantSource clock;
    private final Map<TicketRef, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TicketRef, Known> eldest) {
            return size() > MOST;
        }
    };

    private record Known(Optional<Ticket> ticket, Instant until) {}

    /** @param trackers by their names in the settings */
    public LivingTickets(Map<String, Tickets> trackers, InstantSource clock) {
        this.trackers = Map.copyOf(trackers);
        this.clock = clock;
    }

    /** Empty where the tracker does not answer, or does not show the ticket to us. */
    Optional<Ticket> find(TicketRef ref) {
        Instant now = clock.instant();
        synchronized (known) {
            Known before = known.get(ref);
            if (before != null && now.isBefore(before.until())) {
                return before.ticket();
            }
        }
        Optional<Ticket> ticket = read(ref);
        synchronized (known) {
            known.put(ref, new Known(ticket, now.plus(MOMENT)));
        }
        return ticket;
    }

    private Optional<Ticket> read(TicketRef ref) {
        Tickets tracker = trackers.get(ref.tracker());
        try {
            return tracker == null ? Optional.empty() : Optional.of(tracker.read(ref.idOrKey()));
        } catch (TrackerException e) {
            LOG.info("A page shows {} without its text: {}", ref, e.getMessage());
            return Optional.empty();
        }
    }
}
