package dev.handoff.server.watch;

import dev.handoff.server.advice.Advice;
import dev.handoff.server.advice.OwnComments;
import dev.handoff.server.advice.Planner;
import dev.handoff.server.advice.Sighting;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.watch.Judge.Finding;
import java.time.Instant;
import java.time.InstantSource;

/** Reads a ticket, judges it and plans what should stand on it; writes nothing. */
public final class Look {

    private final Judge judge;
    private final Planner planner;
    private final Surroundings surroundings;
    private final InstantSource clock;

    /** Knows nothing beside the ticket. */
    public Look(Judge judge, Planner planner, InstantSource clock) {
        this(judge, planner, Surroundings.UNKNOWN, clock);
    }

    public Look(Judge judge, Planner planner, Surroundings surroundings, InstantSource clock) {
        this.judge = judge;
        this.planner = planner;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /** @throws dev.handoff.server.ticket.TrackerException when the tracker does not answer well */
    public Seen at(Watched tracker, String idOrKey) {
        Person self = tracker.tickets().self();
        tracker.self().learn(self);
        Ticket ticket = tracker.tickets().read(idOrKey);
        Instant now = clock.instant();
        Ticket theirs = OwnComments.without(ticket, self);
        Finding finding = judge.judge(theirs, now, surroundings.of(tracker.name(), theirs));
        Advice advice = planner.plan(
                new Sighting(ticket, finding.assessment(), finding.crossing(), self, tracker.writingSince(), now));
        return new Seen(ticket, theirs, OwnComments.standOn(ticket, self), finding, advice);
    }

    /**
     * @param ticket as read, our own comments included
     * @param theirs the same as people wrote it
     * @param commented does a comment of ours stand on it?
     */
    public record Seen(Ticket ticket, Ticket theirs, boolean commented, Finding finding, Advice advice) {}
}
