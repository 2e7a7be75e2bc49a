package dev.handoff.server.report.invented;

import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.report.history.FactReader;
import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.history.Judged;
import java.util.List;

/**
 * All that was kept of one ticket.
 *
 * @param judged at least one, oldest first, with ids that follow one another
 */
public record TicketPast(Ledger ledger, List<Judged> judged) {

    public TicketPast {
        judged = List.copyOf(judged);
    }

    public List<HandoffFact> facts() {
        return FactReader.read(ledger, judged);
    }
}
