package dev.handoff.server.watch;

import dev.handoff.server.advice.Advice;
import dev.handoff.server.advice.OwnComments;
import dev.handoff.server.advice.Planner;
import dev.handoff.server.advice.Sighting;
import dev.handoff.server.context.Background;
import dev.handoff.server.context.CitedLink;
import dev.handoff.server.context.LinkStates;
import dev.handoff.server.context.Memory;
import dev.handoff.server.links.CitedLinks;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketRef;
import dev.handoff.server.watch.Judge.Finding;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/** Reads a ticket, judges it and plans what should stand on it; writes nothing. */
public final class Look {

    private final Judge judge;
    private final Planner planner;
    private final Surroundings surroundings;
    private final CitedLinks links;
    private final InstantSource clock;
    private final Recollection recollection;

    /** Knows nothing beside the ticket. */
    public Look(Judge judge, Planner planner, InstantSource clock) {
        this(judge, planner, Surroundings.UNKNOWN, CitedLinks.unchecked(), Recollection.NONE, clock);
    }

    /**
     * @param links what is known of the links that a ticket cites
     * @param recollection where it is kept what one ticket teaches about the next
     */
    public Look(
            Judge judge,
            Planner planner,
            Surroundings surroundings,
            CitedLinks links,
            Recollection recollection,
            InstantSource clock) {
        this.judge = judge;
        this.planner = planner;
        this.surroundings = surroundings;
        this.links = links;
        this.clock = clock;
        this.recollection = recollection;
    }

    /** @throws dev.handoff.server.ticket.TrackerException when the tracker does not answer well */
    public Seen at(Watched tracker, String idOrKey) {
        Person self = tracker.tickets().self();
        tracker.self().learn(self);
        Ticket ticket = tracker.tickets().read(idOrKey);
        Instant now = clock.instant();
        Ticket theirs = OwnComments.without(ticket, self);
        Background background = background(tracker, theirs, OwnComments.standOn(ticket, self));
        Finding finding = judge(new TicketRef(tracker.name(), idOrKey), tracker, theirs, now, background);
        Advice advice = planner.plan(new Sighting(
                ticket,
                finding.assessment(),
                finding.crossing(),
                self,
                tracker.writingSince(),
                now,
                judge.goodAnswers(theirs, finding, background)));
        return new Seen(ticket, theirs, OwnComments.standOn(ticket, self), background, finding, advice);
    }

    private Background background(Watched tracker, Ticket theirs, boolean spoken) {
        return surroundings.of(tracker.name(), theirs).withPast(recollection.past(tracker.name(), theirs, spoken));
    }

    /** Keeps what this ticket teaches about the next one, and what is about to be said on it. */
    void remember(TicketRef ref, Seen seen) {
        Ticket ticket = seen.theirs();
        Memory memory = judge.memory(ticket, seen.finding(), seen.background());
        TicketRef stable = ticket.id().isBlank() ? ref : new TicketRef(ref.tracker(), ticket.id());
        recollection.keep(stable, memory, Objects.requireNonNullElseGet(ticket.updated(), clock::instant));
    }

    void forget(TicketRef ref) {
        recollection.forget(ref);
    }

    /** Which links a ticket rests on shows in its judgement; most have none that tell anything, and are judged once. */
    private Finding judge(TicketRef ref, Watched tracker, Ticket theirs, Instant now, Background background) {
        Finding finding = judge.judge(theirs, now, background);
        if (!tracker.covers(theirs.key()) || theirs.isEpic()) {
            return finding;
        }
        LinkStates known = links.of(ref, hasReaders(theirs, finding) ? urls(finding) : List.of());
        return known.tellsNothing() ? finding : judge.judge(theirs, now, background.withLinks(known));
    }

    /** Links are looked at for those who receive the ticket; one that stays where it is, or is done, has no receiver. */
    private static boolean hasReaders(Ticket ticket, Finding finding) {
        return finding.crossing() != null && !"done".equals(ticket.statusCategory());
    }

    private static List<String> urls(Finding finding) {
        return finding.assessment().links().stream()
                .map(CitedLink::url)
                .distinct()
                .toList();
    }

    /**
     * @param ticket as read, our own comments included
     * @param theirs the same as people wrote it
     * @param commented does a comment of ours stand on it?
     * @param background what it was judged against
     */
    public record Seen(
            Ticket ticket, Ticket theirs, boolean commented, Background background, Finding finding, Advice advice) {}
}
