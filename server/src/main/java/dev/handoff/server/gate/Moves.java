package dev.handoff.server.gate;

import dev.handoff.server.ticket.TicketRef;
import java.time.Duration;
import java.time.Instant;

/** Who moved which ticket when, as far as it was seen in the last hours, by all replicas. */
public interface Moves {

    /** @param person id, or name where the tracker gave none */
    record Move(TicketRef ticket, String person, Instant at) {}

    /** For a preview: as if every ticket had been moved alone, and seen at once. */
    Moves ALONE = new Moves() {
        @Override
        public Instant note(Move move, Instant now) {
            return move.at();
        }

        @Override
        public boolean isOneOfMany(Move move, Duration within) {
            return false;
        }
    };

    /**
     * Told at every look.
     *
     * @return when the move was first seen
     */
    Instant note(Move move, Instant now);

    /** Did the same person move another ticket of this tracker within this time of it, before or after? */
    boolean isOneOfMany(Move move, Duration within);
}
