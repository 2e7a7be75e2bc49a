package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecurringJobsTest {

    private static final Duration POLL = Duration.ofMillis(20);

    private final SettableClock clock = new SettableClock();
    private final Database database = TestDatabase.fresh();
    private final AtomicInteger runs = new AtomicInteger();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_job_runs_at_the_first_start_and_then_once_a_period_in_the_whole_cluster() throws Exception {
        RecurringJobs one = jobs(runs::incrementAndGet);
        RecurringJobs two = jobs(runs::incrementAndGet);
        one.start();
        two.start();
        try {
            for (int period = 1; period <= 3; period++) {
                int expected = period;
                Await.until("it ran " + expected + " times", () -> runs.get() == expected && scheduled());
                clock.advance(Duration.ofMinutes(5));
            }
        } finally {
            one.stop();
            two.stop();
        }
        assertThat(runs.get()).isBetween(3, 4);
    }

    @Test
    void a_job_that_failed_runs_again_next_time() throws Exception {
        RecurringJobs jobs = jobs(() -> {
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("the tracker is away (expected in this test)");
            }
        });
        jobs.start();
        try {
            Await.until("it failed once", () -> runs.get() == 1 && scheduled());
            clock.advance(Duration.ofMinutes(5));
            Await.until("it ran again", () -> runs.get() == 2);
        } finally {
            jobs.stop();
        }
    }

    private RecurringJobs jobs(Runnable run) {
        return new RecurringJobs(
                database, List.of(new RecurringJob("sweep-cloud", Duration.ofMinutes(5), run)), POLL, clock);
    }

    /** Is the next run written down, so that moving the clock makes it due? */
    private boolean scheduled() {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("select not picked and execution_time > :now from scheduled_tasks")
                                .bind("now", clock.instant())
                                .mapTo(Boolean.class)
                                .one());
    }
}
