package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.health.HealthCheck;
import dev.handoff.server.intake.BackOff;
import dev.handoff.server.intake.IntakeMetrics;
import dev.handoff.server.intake.WorkerSettings;
import dev.handoff.server.intake.Workers;
import dev.handoff.server.intake.WorkersHealth;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HealthTest {

    @Test
    void a_database_that_went_away_is_unhealthy_with_the_reason() {
        Database database = TestDatabase.fresh();
        HealthCheck health = new DatabaseHealth(database);
        assertThat(health.execute().isHealthy()).isTrue();

        database.close();

        assertThat(health.execute().isHealthy()).isFalse();
        assertThat(health.execute().getMessage()).contains("The database does not answer");
    }

    @Test
    void workers_that_cannot_see_the_queue_are_unhealthy_after_a_lease() throws Exception {
        SettableClock clock = new SettableClock();
        Database database = TestDatabase.fresh();
        Workers workers = new Workers(
                new PostgresWorkQueue(database),
                (ticket, lease) -> {},
                new WorkerSettings(1, Duration.ofMinutes(1), Duration.ofMillis(10), Duration.ofSeconds(1)),
                BackOff.of(BackOff.ATTEMPTS, () -> 1),
                clock,
                new IntakeMetrics(new MetricRegistry()));
        HealthCheck health = new WorkersHealth(workers);
        workers.start();
        clock.advance(Duration.ofMinutes(5));
        Await.until("they looked at the queue", () -> health.execute().isHealthy());

        database.close();
        clock.advance(Duration.ofMinutes(5));

        assertThat(health.execute().isHealthy()).isFalse();
        assertThat(health.execute().getMessage()).contains("have not seen the work queue for 300 s");
        workers.stop();
    }
}
