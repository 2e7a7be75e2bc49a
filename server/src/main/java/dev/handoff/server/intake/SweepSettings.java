package dev.handoff.server.intake;

import java.time.Duration;
import java.util.Set;

/**
 * How the sweep looks for changes that no webhook told of.
 *
 * @param projects project keys; empty for all that the account may see
 * @param backfill how far the first sweep of a new tracker looks back
 * @param overlap how far each sweep looks back behind where the last one ended; must exceed the delay of Jira's search index
 *     and the difference between our clock and Jira's
 * @param longest the longest stretch of time one search asks for
 * @param pageSize hits a request
 * @param pages requests a run; the rest is left to the next run
 */
public record SweepSettings(
        Set<String> projects, Duration backfill, Duration overlap, Duration longest, int pageSize, int pages) {

    public SweepSettings {
        projects = Set.copyOf(projects);
    }

    public static SweepSettings defaults(Set<String> projects) {
        return new SweepSettings(projects, Duration.ofDays(30), Duration.ofMinutes(10), Duration.ofDays(7), 100, 50);
    }
}
