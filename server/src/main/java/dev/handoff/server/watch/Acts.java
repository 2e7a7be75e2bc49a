package dev.handoff.server.watch;

import dev.handoff.server.handoff.Clerk;
import dev.handoff.server.handoff.CommandReader;
import dev.handoff.server.handoff.Heard;
import dev.handoff.server.handoff.Outcome;
import dev.handoff.server.ticket.TicketRef;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Commands that come through another door than a ticket's comments: the same rights, the same rules, the same ledger. */
public final class Acts {

    private final Map<String, Watched> trackers;
    private final Look look;
    private final CommandReader reader;
    private final Consumer<TicketRef> again;

    /** @param again told of a ticket on which something happened, so that its comment shows it */
    public Acts(Collection<Watched> trackers, Look look, LoopRooms rooms, Consumer<TicketRef> again) {
        this.trackers = trackers.stream().collect(Collectors.toUnmodifiableMap(Watched::name, Function.identity()));
        this.look = look;
        this.reader = rooms.commandReader();
        this.again = again;
    }

    /** @see CommandReader#read(String, String, String) */
    public Heard read(String command, String item, String text) {
        return reader.read(command, item, text);
    }

    /**
     * What became of the command, and the ledger as it is then; empty where no hand-off of the ticket is followed.
     *
     * @throws dev.handoff.server.ticket.TrackerException when the tracker does not answer well; nothing was done
     */
    public Optional<Clerk.Entry> act(TicketRef ref, DirectCommand command) {
        Watched tracker = trackers.get(ref.tracker());
        Optional<Clerk.Entry> entry = tracker == null ? Optional.empty() : look.act(tracker, ref, command);
        entry.filter(it -> !(it.outcome() instanceof Outcome.AlreadyTaken)).ifPresent(it -> again.accept(ref));
        return entry;
    }
}
