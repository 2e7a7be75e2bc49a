package dev.handoff.server.web;

import com.codahale.metrics.MetricRegistry;
import dev.handoff.server.intake.DeadLetters;
import dev.handoff.server.intake.SweepLog;
import dev.handoff.server.intake.WorkQueue;
import dev.handoff.server.press.ReportTroubles;
import java.util.List;
import java.util.function.Supplier;

/**
 * What those who run Handoff look after.
 *
 * @param trackers in the order of the settings
 * @param registry what this process has counted since it started
 * @param reports that did not get where they should
 * @param wake to be called when there is work
 */
public record Workshop(
        WorkQueue queue,
        DeadLetters letters,
        SweepLog sweeps,
        Supplier<List<TrackerStanding>> trackers,
        MetricRegistry registry,
        Supplier<List<ReportTroubles.Trouble>> reports,
        Runnable wake) {

    /** A meter's count so far. */
    long counted(String meter) {
        return registry.meter(meter).getCount();
    }
}
