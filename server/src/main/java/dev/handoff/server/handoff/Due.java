package dev.handoff.server.handoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a question's clock says at one instant. */
public sealed interface Due {

    /** When to look again; null when time alone will bring nothing more. */
    @Nullable
    Instant next();

    record Remind(@Nullable Instant next) implements Due {}

    record Escalate(Who to, @Nullable Instant next) implements Due {}

    record Nothing(@Nullable Instant next) implements Due {}
}
