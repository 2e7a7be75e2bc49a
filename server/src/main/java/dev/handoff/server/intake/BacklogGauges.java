package dev.handoff.server.intake;

import com.codahale.metrics.CachedGauge;
import com.codahale.metrics.MetricRegistry;
import dev.handoff.server.intake.WorkQueue.Backlog;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** How much waits and how late it is, asked of the database at most every few seconds however often the gauges are read. */
public final class BacklogGauges {

    private static final long SECONDS = 5;

    private BacklogGauges() {}

    public static void register(MetricRegistry registry, WorkQueue queue, InstantSource clock) {
        CachedGauge<Backlog> backlog = new CachedGauge<>(SECONDS, TimeUnit.SECONDS) {
            @Override
            protected Backlog loadValue() {
                return queue.backlog(clock.instant());
            }
        };
        registry.registerGauge("work.waiting", () -> backlog.getValue().waiting());
        registry.registerGauge("work.lagSeconds", () -> backlog.getValue().lag().toSeconds());
        registry.registerGauge("work.deadLetters", () -> backlog.getValue().deadLetters());
    }
}
