package dev.handoff.server.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The recurring jobs of all replicas: each run is taken by one of them, and a dead replica's run is taken over. */
public final class RecurringJobs implements Managed {

    private static final Duration STOP = Duration.ofSeconds(20);

    private final Scheduler scheduler;

    /** @param poll how often the table is asked for due runs */
    public RecurringJobs(Database database, List<RecurringJob> jobs, Duration poll, InstantSource clock) {
        this.scheduler = Scheduler.create(database.dataSource())
                .startTasks(jobs.stream().map(RecurringJobs::task).toList())
                .threads(3)
                .pollingInterval(poll)
                .heartbeatInterval(Duration.ofSeconds(20))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(STOP)
                .clock(clock::instant)
                .build();
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .execute((instance, context) -> job.run().run());
    }

    @Override
    public void start() {
        scheduler.start();
    }

    @Override
    public void stop() {
        scheduler.stop();
    }
}
