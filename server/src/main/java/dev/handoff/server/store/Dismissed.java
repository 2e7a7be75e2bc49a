package dev.handoff.server.store;

import dev.handoff.server.audit.Fact;
import dev.handoff.server.context.Dismissal;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/** What the audit says of a dismissal. */
final class Dismissed {

    private Dismissed() {}

    static Fact fact(TicketRef ticket, Dismissal dismissal, Instant now) {
        String reason = dismissal.reason().isBlank() ? "" : ": " + dismissal.reason();
        Instant said = Objects.requireNonNullElse(dismissal.at(), now);
        return fact(ticket, dismissal, "dismissal.made", dismissal.item() + reason, said);
    }

    /** Who takes words out of a comment is not told; it was their own comment, or somebody may edit it. */
    static Fact withdrawn(TicketRef ticket, Dismissal dismissal, Instant now) {
        return fact(ticket, dismissal, "dismissal.withdrawn", dismissal.item().name(), now);
    }

    private static Fact fact(TicketRef ticket, Dismissal dismissal, String what, String why, Instant at) {
        Dismissal.Door door = dismissal.door();
        return new Fact(
                at,
                (dismissal.by() + " " + dismissal.name()).strip(),
                what,
                Fact.about(ticket),
                why,
                door.kind().name().toLowerCase(Locale.ROOT) + ":" + door.id());
    }
}
