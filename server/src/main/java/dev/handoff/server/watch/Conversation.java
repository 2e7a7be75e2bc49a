package dev.handoff.server.watch;

import dev.handoff.server.advice.Standing;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.gate.Back;
import dev.handoff.server.gate.Gatekeeper;
import dev.handoff.server.gate.Moves;
import dev.handoff.server.handoff.Actor;
import dev.handoff.server.handoff.Clerk;
import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.Handoffs;
import dev.handoff.server.handoff.Heard;
import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.handoff.Loop;
import dev.handoff.server.handoff.Outcome;
import dev.handoff.server.handoff.QuestionClock;
import dev.handoff.server.handoff.Told;
import dev.handoff.server.handoff.View;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Rewind;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketRef;
import dev.handoff.server.watch.Commands.Given;
import dev.handoff.server.watch.Judging.Judged;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sees how a ticket's hand-offs move, hears what people command in its comments, and enters both for good. */
public final class Conversation {

    private final LoopRooms rooms;
    private final Handoffs handoffs;
    private final Clerk clerk;
    private final Loop loop;
    private final QuestionClock questions;
    private final Commands commands;
    private final Freezer freezer;
    private final Addressing addressing;
    private final Gate gate;

    /** Keeps an assessment for good. */
    @FunctionalInterface
    public interface Freezer {

        /** Where nothing is kept. */
        Freezer NOTHING = (ref, ticket, assessment) -> "";

        /**
         * @param ticket as it was judged, without our own comments
         * @return the id it can be found by
         */
        String freeze(TicketRef ref, Ticket ticket, Assessment assessment);
    }

    public Conversation(LoopRooms rooms, Handoffs handoffs, Told told, Freezer freezer, Moves moves) {
        this.rooms = rooms;
        this.handoffs = handoffs;
        this.freezer = freezer;
        gate = rooms.gate(moves);
        clerk = new Clerk(handoffs);
        loop = rooms.loop();
        questions = rooms.questionClock();
        commands = new Commands(rooms.commandReader());
        addressing = new Addressing(told, rooms);
    }

    /** What came of it: the judgement as it is now, how the hand-offs stand, and who is to be addressed. */
    record Talk(Judged judged, Standing standing, List<Addressing.Address> addresses) {}

    Talk attend(Watched tracker, TicketRef ref, Ticket ticket, Judging judging, Instant now) {
        Known known = caughtUp(tracker, ref, ticket, judging, now);
        Ledger ledger = known.ledger();
        Judged judged = known.judged();
        Ledger timed = clerk.observe(
                        ref,
                        open -> questions
                                .tick(open, now, who -> addressing.today(open, who, now))
                                .events())
                .ledger();
        judged = anew(ledger, timed, judged, judging);
        List<Addressing.Address> addresses = addressing.due(ref, timed, ticket, now);
        boolean notifies = addresses.stream().anyMatch(Addressing.Address::notifies);
        Back back = gate.at(tracker, ref, gatekeeping(tracker, ticket, judged, timed, now));
        Standing standing = new Standing(timed, rooms.leastWords(), People.logins(ticket), notifies, back);
        return new Talk(judged, standing, addresses);
    }

    private record Known(Ledger ledger, Judged judged) {}

    /** After what is seen on the ticket, and what its comments command. */
    private Known caughtUp(Watched tracker, TicketRef ref, Ticket ticket, Judging judging, Instant now) {
        Ledger ledger = handoffs.load(ref);
        Judged judged = judging.with(ledger);
        Ledger seen = observed(ref, ticket, judging, view(ticket, judged, now));
        judged = anew(ledger, seen, judged, judging);
        ledger = seen;
        for (Given given : commands.on(ticket, judged.finding().dismissals())) {
            if (!ledger.hasTaken(given.door())) {
                Ledger heard = heard(tracker, ref, given, view(ticket, judged, now));
                judged = anew(ledger, heard, judged, judging);
                ledger = heard;
            }
        }
        return new Known(ledger, judged);
    }

    /** Takes a command that came through another door than a comment, after all that came before it. */
    Clerk.Entry act(Watched tracker, TicketRef ref, Ticket ticket, Judging judging, DirectCommand given, Instant now) {
        Known known = caughtUp(tracker, ref, ticket, judging, now);
        View view = view(ticket, known.judged(), now);
        Actor actor = actor(tracker, given.by(), view);
        return clerk.enter(ref, ledger -> loop.act(ledger, given.command(), actor, given.door(), view, given.seen()));
    }

    private static Gatekeeper.Look gatekeeping(
            Watched tracker, Ticket ticket, Judged judged, Ledger ledger, Instant now) {
        Judge.Finding finding = judged.finding();
        return new Gatekeeper.Look(
                ticket,
                finding.assessment(),
                finding.crossing(),
                tracker.tickets().self(),
                ledger,
                now);
    }

    /** The tracker did not let us move it back. */
    void notMoved(TicketRef ref) {
        gate.refused(ref);
    }

    /** Who had to be addressed has been. */
    void delivered(TicketRef ref, List<Addressing.Address> addresses, Instant now) {
        addressing.done(ref, addresses, now);
    }

    private static Judged anew(Ledger before, Ledger after, Judged judged, Judging judging) {
        return before.version() == after.version() ? judged : judging.with(after);
    }

    private View view(Ticket ticket, Judged judged, Instant now) {
        Person decider = People.decider(ticket, judged.finding().assessment());
        return new View(ticket, judged.finding().crossing(), judged.grounds(), decider, now);
    }

    private Ledger observed(TicketRef ref, Ticket ticket, Judging judging, View view) {
        Map<Instant, String> frozen = new HashMap<>();
        return clerk.observe(
                        ref,
                        ledger -> loop.observe(ledger, view).stream()
                                .map(event -> event instanceof Event.Offered offered
                                        ? offered.frozenAs(frozen.computeIfAbsent(
                                                offered.at(), at -> freeze(ref, ticket, judging, at, ledger)))
                                        : event)
                                .toList())
                .ledger();
    }

    private String freeze(TicketRef ref, Ticket ticket, Judging judging, Instant at, Ledger ledger) {
        Ticket then = Rewind.to(ticket, at);
        return freezer.freeze(ref, then, judging.of(then, at, ledger));
    }

    private Ledger heard(Watched tracker, TicketRef ref, Given given, View view) {
        Actor actor = actor(tracker, People.inFull(view.ticket(), given.by()), view);
        return clerk.enter(ref, ledger -> react(ledger, given, actor, view)).ledger();
    }

    private Actor actor(Watched tracker, Person person, View view) {
        Set<String> matter = rooms.rolesThatMatter();
        Set<String> roles = matter.isEmpty()
                ? Set.of()
                : tracker.roles().held(person, view.ticket().key(), matter);
        return new Actor(person, roles);
    }

    private Outcome react(Ledger ledger, Given given, Actor actor, View view) {
        return given.heard() instanceof Heard.Understood understood
                ? loop.act(ledger, understood.command(), actor, given.door(), view)
                : loop.misheard(ledger, (Heard.Mistaken) given.heard(), actor, given.door(), view);
    }
}
