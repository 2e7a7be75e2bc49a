package dev.handoff.server.report.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a hand-off reached what; null for what it has not, or never did.
 *
 * @param readBack the first restatement that could be confirmed
 * @param corrected the first correction of one
 * @param over returned, closed, or followed by another hand-off
 */
public record Milestones(
        @Nullable Instant pickedUp,
        @Nullable Instant readBack,
        @Nullable Instant corrected,
        @Nullable Instant accepted,
        @Nullable Instant returned,
        @Nullable Instant over) {

    public static final Milestones NONE = new Milestones(null, null, null, null, null, null);
}
