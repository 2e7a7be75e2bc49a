package dev.handoff.server.web;

import com.codahale.metrics.MetricRegistry;
import dev.handoff.server.intake.DeadLetters;
import dev.handoff.server.intake.SweepLog;
import dev.handoff.server.intake.WorkQueue;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What those who run Handoff look after.
 *
 * @param trackers by their names in the settings
 * @param resting trackers that this process leaves alone for a while, because they asked for it or are away
 * @param registry what this process has counted since it started
 * @param wake to be called when there is work
 */
public record Workshop(
        WorkQueue queue,
        DeadLetters letters,
        SweepLog sweeps,
        List<String> trackers,
        Supplier<Set<String>> resting,
        MetricRegistry registry,
        Runnable wake) {

    public Workshop {
        trackers = List.copyOf(trackers);
    }

    /** A meter's count so far. */
    long counted(String meter) {
        return registry.meter(meter).getCount();
    }
}
