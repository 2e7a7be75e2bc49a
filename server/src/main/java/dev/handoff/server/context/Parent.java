package dev.handoff.server.context;

import dev.handoff.server.library.Findings;
import dev.handoff.server.library.Library;
import dev.handoff.server.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * The ticket above, as far as it answers for the one below.
 *
 * @param reading null where there is none
 */
record Parent(@Nullable Reading reading, Findings findings) {

    static Parent of(Ticket ticket, TicketReader reader, Library library) {
        if (ticket.parent() == null) {
            return new Parent(null, Findings.NONE);
        }
        Reading reading = reader.read(ticket.parent());
        Findings findings = library.findings(Assessor.passages(reading), KindOfWork.places(ticket.parent()));
        return new Parent(reading.naming(Assessor.partners(findings)), findings);
    }
}
