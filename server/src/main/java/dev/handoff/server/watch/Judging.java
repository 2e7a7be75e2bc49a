package dev.handoff.server.watch;

import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.Background;
import dev.handoff.server.context.Grounds;
import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.watch.Judge.Finding;
import java.time.Instant;
import java.util.function.Supplier;

/** Judges one ticket again as its ledger grows. */
interface Judging {

    /**
     * @param background what it was judged against
     * @param resting tells what the answers rest on
     */
    record Judged(Finding finding, Background background, Supplier<Grounds> resting) {

        Grounds grounds() {
            return resting.get();
        }
    }

    Judged with(Ledger ledger);

    /** @param then the ticket as it was at that instant */
    Assessment of(Ticket then, Instant at, Ledger ledger);
}
