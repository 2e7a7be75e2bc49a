package dev.handoff.server.store;

import dev.handoff.server.context.PastSettings;
import java.time.Duration;

/**
 * How much is remembered of recent tickets.
 *
 * @param keep tickets that have not changed for longer are forgotten
 * @param mostPerProject of more tickets than this the oldest are forgotten
 * @param otherProjects may a ticket learn from other projects of its tracker?
 */
public record RecentSettings(Duration keep, int mostPerProject, boolean otherProjects, PastSettings past) {

    public static RecentSettings defaults() {
        return new RecentSettings(Duration.ofDays(90), 5_000, false, PastSettings.defaults());
    }
}
