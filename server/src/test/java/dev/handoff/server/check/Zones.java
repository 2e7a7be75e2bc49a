package dev.handoff.server.check;

import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** Two sites told by time zone, as the shipped settings have it. */
public final class Zones {

    private Zones() {}

    public static Direction direction(Ticket ticket) {
        String from = site(ticket.reporter());
        String other = from.equals("UK") ? "PL" : from.equals("PL") ? "UK" : Direction.UNKNOWN;
        return new Direction(from, ticket.assignee() == null ? other : site(ticket.assignee()));
    }

    private static String site(@Nullable Person person) {
        String zone = person == null ? null : person.timeZone();
        return "Europe/London".equals(zone) ? "UK" : "Europe/Warsaw".equals(zone) ? "PL" : Direction.UNKNOWN;
    }
}
