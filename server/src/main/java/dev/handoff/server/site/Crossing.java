package dev.handoff.server.site;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that is about to go, or has gone, from one site to another.
 *
 * @param why one short sentence for people, for example {@code status "Ready" leads to PL}
 * @param at when it was made, from the changelog; null while approaching or when unknown
 */
public record Crossing(
        Direction direction,
        Phase phase,
        String why,
        @Nullable Instant at) {

    public enum Phase {
        APPROACHING,
        MADE
    }
}
