package dev.handoff.server.api;

import dev.handoff.client.Judgement;
import dev.handoff.server.api.KnownJudgements.Known;
import dev.handoff.server.check.KeptJudgement;
import dev.handoff.server.context.Dismissal;
import dev.handoff.server.context.Dismissal.Door;
import dev.handoff.server.context.Item;
import dev.handoff.server.learning.Dismissals;
import dev.handoff.server.learning.Dismissals.Kept;
import dev.handoff.server.ticket.TicketRef;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps that somebody called a question wrong, by whichever address they said so. */
public final class Dismissing {

    private final Dismissals dismissals;
    private final InstantSource clock;
    private final Consumer<TicketRef> again;

    /** @param again told of a ticket that must be judged again */
    public Dismissing(Dismissals dismissals, InstantSource clock, Consumer<TicketRef> again) {
        this.dismissals = dismissals;
        this.clock = clock;
        this.again = again;
    }

    /** @param again it stood before */
    record Said(Kept kept, boolean again) {}

    /** @throws ApiProblem where the item is no gap */
    Said say(Known known, Item item, Door door, String by, String name, String reason) {
        Optional<Kept> before = dismissals.find(known.ticket(), item, door);
        if (before.filter(Kept::stands).isPresent()) {
            return new Said(before.get(), true);
        }
        // Withdrawn a moment ago, the ticket may not have been judged again yet.
        if (before.isEmpty()) {
            requireGap(known, item);
        }
        Dismissal dismissal = new Dismissal(item, door, by, name, reason, "API", clock.instant());
        Kept kept = dismissals.keep(known.ticket(), known.key(), dismissal, clock.instant());
        again.accept(known.ticket());
        return new Said(kept, false);
    }

    private static void requireGap(Known known, Item item) {
        Judgement.Item judged = KeptJudgement.read(known.json(), "en").items().get(item.name());
        if (judged == null || !judged.lacksAnswer()) {
            String state = judged == null ? "not judged" : judged.state() + ", " + judged.why();
            throw new ApiProblem(ProblemKind.CONFLICT, item + " is no gap on " + known.key() + ": it is " + state);
        }
    }
}
