package dev.handoff.server.handoff;

import dev.handoff.server.context.Ground;
import dev.handoff.server.context.Item;
import dev.handoff.server.handoff.Event.Flaw;
import dev.handoff.server.site.Site;
import dev.handoff.server.site.Sites;
import dev.handoff.server.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a command does: first whether this person may, then whether it makes sense now. */
final class Acting {

    /** As the judgement has it: a shorter reason is none. */
    private static final int SHORTEST_REASON = 9;

    private final Rights rights;
    private final ReadBackRules rules;
    private final Addressees addressees;
    private final Sites sites;

    Acting(Rights rights, ReadBackRules rules, Addressees addressees, Sites sites) {
        this.rights = rights;
        this.rules = rules;
        this.addressees = addressees;
        this.sites = sites;
    }

    Outcome act(Ledger ledger, Command command, Actor actor, Door door, View view) {
        if (ledger.hasTaken(door)) {
            return new Outcome.AlreadyTaken();
        }
        Turn turn = new Turn(ledger, command, actor, door, view);
        Handoff handoff = turn.handoff();
        Rights.Answer answer =
                rights.check(command.kind(), actor, view.ticket(), handoff == null ? null : handoff.direction());
        if (answer instanceof Rights.Forbidden forbidden) {
            String who = forbidden.who().stream().map(Role::word).collect(Collectors.joining(", "));
            return turn.refused(
                    new Reason("forbidden", Map.of("command", command.kind().word(), "who", who)));
        }
        return command instanceof Command.OnItem onItem ? onItem(turn, onItem) : onTicket(turn);
    }

    private Outcome onTicket(Turn turn) {
        Ledger ledger = turn.ledger();
        return switch (turn.command().kind()) {
            case MUTE -> ledger.isMuted() ? turn.refused("mute.already") : turn.taken(new Event.Muted(turn.stamp()));
            case UNMUTE ->
                ledger.isMuted() ? turn.taken(new Event.Unmuted(turn.stamp())) : turn.refused("unmute.already");
            case HELP -> turn.taken(new Event.HelpAsked(turn.stamp()));
            case RECHECK -> turn.taken(new Event.RecheckAsked(turn.stamp()));
            default -> onHandoff(turn);
        };
    }

    private Outcome onHandoff(Turn turn) {
        Handoff handoff = turn.handoff();
        if (handoff == null || handoff.offered() == null) {
            return turn.refused(handoff == null ? "handoff.none" : "handoff.approaching");
        }
        if (handoff.isOver()) {
            return turn.refused(handoff.isReturned() ? "handoff.returned" : "handoff.closed");
        }
        if (turn.command() instanceof Command.Accept accept) {
            return accept(turn, handoff, accept.readBack());
        }
        if (turn.command() instanceof Command.Return giveBack) {
            return isThin(giveBack.reason())
                    ? turn.refused("reason.thin")
                    : turn.taken(new Event.Returned(turn.stamp(), giveBack.reason()));
        }
        return answerReadBack(turn, handoff);
    }

    private Outcome accept(Turn turn, Handoff handoff, String readBack) {
        if (isAt(turn, handoff.direction().from())) {
            return turn.refused("readback.own.side");
        }
        if (handoff.isAccepted()) {
            return acceptAgain(turn, handoff);
        }
        boolean brief = Words.of(readBack).size() < rules.leastWords();
        if (brief && handoff.correction() != null) {
            return turn.taken(pickedUp(turn, handoff, new Event.Accepted(turn.stamp(), seal(turn))));
        }
        return restate(turn, handoff, readBack);
    }

    private static Outcome acceptAgain(Turn turn, Handoff handoff) {
        Map<Item, Event.Reopened> open = handoff.reopened();
        if (open.isEmpty()) {
            return turn.refused("accepted.already");
        }
        Seal seal = Objects.requireNonNull(handoff.seal());
        Map<Item, Ground> now = turn.view().grounds().all();
        List<Ground> taken = seal.sharing(open.keySet()).stream()
                .map(item -> now.getOrDefault(item, Ground.none(item)))
                .toList();
        return turn.taken(new Event.Reaccepted(turn.stamp(), Seal.on(taken)));
    }

    private Outcome restate(Turn turn, Handoff handoff, String text) {
        if (text.isBlank()) {
            return turn.refused(Reason.of("readback.needed", "words", rules.leastWords()));
        }
        Flaw flaw = rules.flaw(text, turn.view().ticket(), turn.actor().person());
        Event[] events = pickedUp(turn, handoff, new Event.ReadBack(turn.stamp(), text, flaw));
        if (flaw == null) {
            return turn.taken(events);
        }
        return turn.refused(flaw == Flaw.SHORT ? tooShort(text) : Reason.of("readback.copied"), events);
    }

    private Reason tooShort(String text) {
        Map<String, String> counts = Map.of(
                "words",
                String.valueOf(rules.leastWords()),
                "count",
                String.valueOf(Words.of(text).size()));
        return new Reason("readback.short", counts);
    }

    /** Who reads back has picked it up. */
    private static Event[] pickedUp(Turn turn, Handoff handoff, Event then) {
        return handoff.pickedUp() != null ? new Event[] {then} : new Event[] {new Event.PickedUp(turn.stamp()), then};
    }

    private Outcome answerReadBack(Turn turn, Handoff handoff) {
        Event.ReadBack readBack = handoff.readBack();
        if (handoff.isAccepted() || readBack == null) {
            return turn.refused(handoff.isAccepted() ? "accepted.already" : "readback.none");
        }
        if (isAt(turn, handoff.direction().to()) || turn.actor().who().same(readBack.by())) {
            return turn.refused("readback.other.side");
        }
        return turn.command() instanceof Command.Correct correct
                ? turn.taken(new Event.Corrected(turn.stamp(), correct.text()))
                : turn.taken(new Event.Accepted(turn.stamp(), seal(turn)));
    }

    private static Seal seal(Turn turn) {
        return Seal.on(turn.view().grounds().all().values());
    }

    private Outcome onItem(Turn turn, Command.OnItem command) {
        Stamp stamp = turn.stamp();
        Item item = command.item();
        if (command instanceof Command.Ask ask) {
            return ask(turn, ask);
        }
        if (command instanceof Command.AnswerItem answer) {
            return said(turn, new Event.Answered(stamp, item, answer.text()), answer.text());
        }
        if (command instanceof Command.Wrong wrong) {
            return turn.taken(new Event.Disputed(stamp, item, wrong.reason()));
        }
        boolean waives = command instanceof Command.Waive;
        String reason =
                command instanceof Command.Waive waive ? waive.reason() : ((Command.NotApplicable) command).reason();
        if (isThin(reason)) {
            return turn.refused("reason.thin");
        }
        return said(
                turn,
                waives ? new Event.Waived(stamp, item, reason) : new Event.SaidNotApplicable(stamp, item, reason),
                reason);
    }

    /** What is said of an item answers the questions that are open on it. */
    private static Outcome said(Turn turn, Event event, String text) {
        List<Event> events = new ArrayList<>(List.of(event));
        Handoff handoff = turn.handoff();
        Item item = ((Command.OnItem) turn.command()).item();
        if (handoff != null) {
            handoff.openQuestions().stream()
                    .filter(question -> question.item() == item)
                    .forEach(question -> events.add(new Event.Replied(turn.stamp(), question.id(), text)));
        }
        return new Outcome.Taken(events);
    }

    private Outcome ask(Turn turn, Command.Ask ask) {
        Handoff handoff = turn.handoff();
        if (handoff == null || handoff.isOver()) {
            return turn.refused(handoff == null ? "handoff.none" : "handoff.closed");
        }
        Who asker = turn.actor().who();
        boolean again = handoff.openQuestions().stream()
                .anyMatch(question -> question.item() == ask.item()
                        && Digest.oneLine(question.text()).equals(Digest.oneLine(ask.question())));
        Addressee addressee = addressees.find(ask.item(), turn.view(), handoff.direction(), asker);
        if (again || addressee == null) {
            return turn.refused(again ? "ask.already" : "ask.nobody");
        }
        String id = handoff.number() + "." + (handoff.questions().size() + 1);
        return turn.taken(new Event.Asked(turn.stamp(), id, ask.item(), ask.question(), addressee));
    }

    private boolean isAt(Turn turn, String site) {
        Site own = sites.of(turn.actor().person());
        return own != null && own.id().equals(site);
    }

    private static boolean isThin(@Nullable String reason) {
        return Objects.requireNonNullElse(reason, "").strip().length() < SHORTEST_REASON;
    }
}
