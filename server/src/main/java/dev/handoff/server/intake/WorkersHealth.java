package dev.handoff.server.intake;

import com.codahale.metrics.health.HealthCheck;
import java.time.Duration;

/** Are the workers looking at the queue? */
public final class WorkersHealth extends HealthCheck {

    private final Workers workers;

    public WorkersHealth(Workers workers) {
        this.workers = workers;
    }

    @Override
    protected Result check() {
        Duration silence = workers.silence();
        return silence.isZero()
                ? Result.healthy()
                : Result.unhealthy(
                        "The workers have not seen the work queue for %d s; see the log, and restart the service",
                        silence.toSeconds());
    }
}
