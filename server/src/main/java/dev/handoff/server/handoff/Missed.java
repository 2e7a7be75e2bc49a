package dev.handoff.server.handoff;

import dev.handoff.server.context.Item;
import java.util.List;
import java.util.Set;

/** What somebody missed who decided on an older look at the ticket. */
final class Missed {

    /** These change nothing that anybody decides on. */
    private static final Set<Class<? extends Event>> IDLE = Set.of(
            Event.PickedUp.class,
            Event.Reminded.class,
            Event.Escalated.class,
            Event.Disputed.class,
            Event.RecheckAsked.class,
            Event.Muted.class,
            Event.Unmuted.class,
            Event.HelpAsked.class,
            Event.Declined.class,
            Event.Misheard.class);

    private Missed() {}

    /** @param seen version of the ledger as they saw it; what they did themselves since, they know */
    static List<Event> since(Ledger ledger, long seen, Command command, Who who) {
        int from = (int) Math.max(0, Math.min(seen, ledger.version()));
        return ledger.events().subList(from, ledger.events().size()).stream()
                .filter(event -> !event.by().same(who) && !IDLE.contains(event.getClass()))
                .filter(event -> !(event instanceof Event.ReadBack readBack && readBack.flaw() != null))
                .filter(event -> concerns(command, event))
                .toList();
    }

    /** Who speaks of one item is not held up by what happens to another. */
    private static boolean concerns(Command command, Event event) {
        Item item = event instanceof Event.OnItem about ? about.item() : null;
        return switch (command.kind()) {
            case HELP, RECHECK, MUTE, UNMUTE -> false;
            case ACCEPT, CONFIRM, CORRECT, RETURN -> true;
            default -> item == null ? ends(event) : item == ((Command.OnItem) command).item();
        };
    }

    private static boolean ends(Event event) {
        return event instanceof Event.Returned || event instanceof Event.Closed || event instanceof Event.Offered;
    }
}
