package dev.handoff.server.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Moves that a test remembers. */
public final class MovesInMemory implements Moves {

    private final Map<Move, Instant> moves = new HashMap<>();

    @Override
    public Instant note(Move move, Instant now) {
        moves.putIfAbsent(move, now);
        return moves.getOrDefault(move, now);
    }

    @Override
    public boolean isOneOfMany(Move move, Duration within) {
        return moves.keySet().stream()
                .filter(other -> other.person().equals(move.person()))
                .filter(other -> other.ticket().tracker().equals(move.ticket().tracker()))
                .filter(other -> !other.ticket().equals(move.ticket()))
                .anyMatch(other -> Duration.between(other.at(), move.at()).abs().compareTo(within) <= 0);
    }
}
