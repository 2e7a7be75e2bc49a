package dev.handoff.server.watch;

import dev.handoff.server.advice.Advice;
import dev.handoff.server.advice.CommentBudget;
import dev.handoff.server.advice.Edit;
import dev.handoff.server.intake.TicketHandler;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import dev.handoff.server.ticket.TrackerException;
import dev.handoff.server.watch.Look.Seen;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Visits a ticket that may have changed, and leaves it as it should be. Repeating a visit changes nothing. */
public final class Visit implements TicketHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Visit.class);

    private final Map<String, Watched> trackers;
    private final Look look;
    private final CommentBudget budget;
    private final Journal journal;
    private final BiConsumer<TicketRef, Instant> again;
    private final Consumer<VisitReport> reports;
    private final InstantSource clock;
    private final Pen pen;
    private final Repetition repetition = new Repetition();

    /**
     * @param again asks for another visit at an instant
     * @param reports told after each visit
     */
    public Visit(
            Collection<Watched> trackers,
            Look look,
            CommentBudget budget,
            Journal journal,
            BiConsumer<TicketRef, Instant> again,
            Consumer<VisitReport> reports,
            InstantSource clock) {
        this.trackers = trackers.stream().collect(Collectors.toUnmodifiableMap(Watched::name, Function.identity()));
        this.look = look;
        this.budget = budget;
        this.journal = journal;
        this.again = again;
        this.reports = reports;
        this.clock = clock;
        this.pen = new Pen(journal, clock);
    }

    @Override
    public void handle(TicketRef ref, Lease lease) {
        Watched tracker = trackers.get(ref.tracker());
        if (tracker == null) {
            LOG.warn("{} is left alone: its tracker \"{}\" is no longer configured", ref.idOrKey(), ref.tracker());
            return;
        }
        Seen seen = look(tracker, ref);
        if (!tracker.covers(seen.ticket().key()) || seen.ticket().isEpic()) {
            return;
        }
        journal.keep(ref, seen.theirs(), seen.finding().assessment());
        journal.heard(ref, seen.theirs(), seen.finding().dismissals());
        look.remember(ref, seen);
        TicketKey key = seen.ticket().key();
        TicketRef known = new TicketRef(tracker.name(), key.value());
        Advice advice = affordable(known, repetition.without(known, seen.advice()));
        boolean stays = write(tracker, ref, seen, advice, lease);
        // A comment whose answer was lost, or written before a crash, is first seen at the next visit.
        if ((advice.createsComment() || seen.commented()) && !tracker.isDryRun()) {
            journal.shown(ref, seen.theirs(), seen.finding().assessment());
            post(tracker, seen, advice);
            look.delivered(tracker, ref.idOrKey(), seen);
        }
        if (advice.notBefore() == null) {
            repetition.asked(known, seen.advice());
        }
        journal.handled(ref, seen.ticket());
        if (stays) {
            look.notMoved(ref, seen);
            again.accept(ref, clock.instant());
        } else if (advice.notBefore() != null) {
            again.accept(ref, advice.notBefore());
        }
        reports.accept(new VisitReport(tracker.name(), key, seen.finding().assessment(), advice, tracker.isDryRun()));
    }

    private Seen look(Watched tracker, TicketRef ref) {
        try {
            return look.at(tracker, ref.idOrKey());
        } catch (TrackerException.NotFound e) {
            look.forget(ref);
            throw e;
        }
    }

    /** Where the tracker tells nobody of an edit, mail does. */
    private static void post(Watched tracker, Seen seen, Advice advice) {
        Letters letters = tracker.letters();
        if (letters == null || !advice.editsComment()) {
            return;
        }
        Set<String> posted = new HashSet<>();
        for (Addressing.Address address : seen.addresses()) {
            if (address.notifies() && posted.add(address.who().id())) {
                letters.send(
                        People.orByName(seen.theirs(), address.who()),
                        seen.ticket().key(),
                        seen.letters().apply(address.language()));
            }
        }
    }

    /** @return whether the ticket was to be moved back, and the tracker did not let us */
    private boolean write(Watched tracker, TicketRef ref, Seen seen, Advice advice, Lease lease) {
        try {
            return pen.write(tracker, Look.stable(ref, seen.ticket()), seen, advice, lease).stream()
                    .anyMatch(Edit.MoveBack.class::isInstance);
        } catch (TrackerException e) {
            // Beside the comment nothing that is refused comes this far.
            if (advice.createsComment() && e.isRefusal()) {
                budget.giveBack(tracker.name(), seen.ticket().key().value());
            }
            throw e;
        }
    }

    /** A mass edit must not become a mass comment: what the budget does not allow now waits for its turn. */
    private Advice affordable(TicketRef ticket, Advice advice) {
        Instant now = clock.instant();
        if (!advice.createsComment() || budget.take(ticket.tracker(), ticket.idOrKey(), now)) {
            return advice;
        }
        Instant free = budget.freeAt(ticket.tracker(), now);
        return new Advice(List.of(), free, List.of("too many new comments within the hour: waits until " + free));
    }
}
