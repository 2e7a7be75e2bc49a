package dev.handoff.server.handoff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One command at one moment. */
record Turn(Ledger ledger, Command command, Actor actor, Door door, View view) {

    @Nullable
    Handoff handoff() {
        return ledger.current();
    }

    Stamp stamp() {
        Handoff current = ledger.current();
        return new Stamp(current == null ? 0 : current.number(), view.now(), actor.who(), door);
    }

    Outcome taken(Event... events) {
        return new Outcome.Taken(List.of(events));
    }

    Outcome refused(String key) {
        return refused(Reason.of(key));
    }

    Outcome refused(Reason reason, Event... events) {
        List<Event> all = new ArrayList<>(List.of(events));
        all.add(new Event.Declined(stamp(), command.kind(), reason));
        return new Outcome.Refused(reason, all);
    }
}
