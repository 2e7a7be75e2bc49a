package dev.handoff.server.watch;

import dev.handoff.server.gate.Back;
import dev.handoff.server.gate.Gatekeeper;
import dev.handoff.server.gate.Moves;
import dev.handoff.server.ticket.Change;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.TicketRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Asks the gatekeeper, and what it cannot know: was the ticket moved alone, and does its workflow let us move it back? */
public final class Gate {

    /** A mass edit takes seconds for a few tickets and minutes for many, but no minute between two. */
    private static final Duration TOGETHER = Duration.ofMinutes(1);

    /** Long enough after a ticket was first seen that the others of a mass edit have been seen, too. */
    private static final Duration LOOK_AROUND = Duration.ofMinutes(6);

    private static final int MOST = 10_000;

    private final Gatekeeper gatekeeper;
    private final Moves moves;

    /** Tickets that the tracker did not let us move. In memory: after a restart it is asked once more. */
    private final Set<TicketRef> refused =
            Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<TicketRef, Boolean> eldest) {
                    return size() > MOST;
                }
            }));

    public Gate(Gatekeeper gatekeeper, Moves moves) {
        this.gatekeeper = gatekeeper;
        this.moves = moves;
    }

    Back at(Watched tracker, TicketRef ref, Gatekeeper.Look look) {
        if (gatekeeper.isIdle()) {
            return Back.NEVER;
        }
        Change last = look.lastMove();
        Person mover = last == null ? null : last.author();
        if (last == null || mover == null || look.self().same(mover)) {
            return gatekeeper.judge(look);
        }
        Moves.Move move = new Moves.Move(ref, mover.id().isBlank() ? mover.displayName() : mover.id(), last.at());
        Instant until = moves.note(move, look.now()).plus(LOOK_AROUND);
        Back back = gatekeeper.judge(look);
        if (back instanceof Back.Due due) {
            return look.now().isBefore(until) ? new Back.Waits(until) : allowed(tracker, look, move, due);
        }
        return back;
    }

    private Back allowed(Watched tracker, Gatekeeper.Look look, Moves.Move move, Back.Due due) {
        if (refused.contains(move.ticket())) {
            return new Back.Stays("the tracker did not let us move it");
        }
        if (moves.isOneOfMany(move, TOGETHER)) {
            return new Back.Stays("it was moved together with other tickets");
        }
        String status = tracker.tickets().leadsTo(look.ticket().key(), due.status());
        return status == null
                ? new Back.Stays("its workflow offers us no way to \"" + due.status() + "\"")
                : new Back.Due(status);
    }

    void refused(TicketRef ref) {
        refused.add(ref);
    }
}
