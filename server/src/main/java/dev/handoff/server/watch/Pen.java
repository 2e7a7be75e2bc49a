package dev.handoff.server.watch;

import dev.handoff.server.advice.Advice;
import dev.handoff.server.advice.Edit;
import dev.handoff.server.advice.Edits;
import dev.handoff.server.advice.WrittenFacts;
import dev.handoff.server.intake.TicketHandler.Lease;
import dev.handoff.server.ticket.TicketRef;
import dev.handoff.server.watch.Look.Seen;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Writes on tickets, and enters in the audit what it is about to write, and then what the tracker did not take. */
final class Pen {

    private final Journal journal;
    private final InstantSource clock;

    Pen(Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A dry run writes nothing, so nothing is entered.
     *
     * @return what the tracker refused
     */
    List<Edit> write(Watched tracker, TicketRef ticket, Seen seen, Advice advice, Lease lease) {
        WrittenFacts facts = new WrittenFacts(ticket, seen.finding().assessment(), clock.instant());
        List<Edit> missing = new ArrayList<>();
        if (!tracker.isDryRun()) {
            journal.enter(facts.of(advice.edits()));
            missing.addAll(advice.edits());
        }
        String reason = "refused";
        try {
            Edits.apply(advice.edits(), seen.ticket().key(), tracker.edits(), lease::renew, missing::remove);
        } catch (RuntimeException e) {
            reason = String.valueOf(e.getMessage());
            throw e;
        } finally {
            journal.enter(facts.unwritten(missing, reason));
        }
        return missing;
    }
}
