package dev.handoff.server.advice;

import dev.handoff.server.gate.Back;
import dev.handoff.server.handoff.Door;
import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.handoff.Who;
import dev.handoff.server.ticket.TicketRef;
import java.util.Map;

/**
 * How far the hand-offs of a ticket have come, for the comment to show.
 *
 * @param leastWords of a read-back
 * @param logins what to mention people by where that is not their id, by id
 * @param notifies should an edit notify? It newly addresses somebody
 * @param back whether a gate moves the ticket back
 */
public record Standing(Ledger ledger, int leastWords, Map<String, String> logins, boolean notifies, Back back) {

    private static final Standing NONE =
            new Standing(Ledger.empty(new TicketRef("", "")), 0, Map.of(), false, Back.NEVER);

    public Standing {
        logins = Map.copyOf(logins);
    }

    /** Where no hand-off is followed. */
    public static Standing none() {
        return NONE;
    }

    /** Did somebody give a command? Who speaks to us gets an answer. */
    boolean isSpokenTo() {
        return ledger.events().stream()
                .filter(event -> !isToldElsewhere(event))
                .map(event -> event.stamp().door().way())
                .anyMatch(Standing::isCommand);
    }

    /** Whoever is refused through the API has been told there; the ticket's other readers need not be. */
    static boolean isToldElsewhere(Event event) {
        return event.stamp().door().way() == Door.Way.API
                && (event instanceof Event.Declined || event instanceof Event.HelpAsked);
    }

    boolean isMuted() {
        return ledger.isMuted();
    }

    /** Somebody named so that the tracker knows whom we mean. */
    Span mention(Who who) {
        return who.id().isBlank()
                ? Span.plain(who.name())
                : Span.mention(who.name(), who.id(), logins.getOrDefault(who.id(), who.id()));
    }

    static boolean isCommand(Door.Way way) {
        return way == Door.Way.COMMENT || way == Door.Way.API;
    }
}
