package dev.handoff.server.notify;

import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a courier going: a few threads that look every second whether something is due. */
public final class Couriers implements Managed {

    private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);
    private static final int THREADS = 4;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Courier courier;
    private final ScheduledExecutorService threads;
    private volatile boolean stopping;

    public Couriers(Courier courier) {
        this.courier = courier;
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newScheduledThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "webhooks-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void start() {
        for (int i = 0; i < THREADS; i++) {
            long first = POLL.toMillis() * i / THREADS;
            var unused = threads.scheduleWithFixedDelay(this::work, first, POLL.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void work() {
        try {
            boolean more = true;
            while (more && !stopping) {
                more = courier.deliverNext();
            }
        } catch (RuntimeException e) {
            LOG.error("Webhooks could not be delivered or entered; trying again", e);
        }
    }

    /** What does not finish in time is sent again when its lease runs out. */
    @Override
    public void stop() throws InterruptedException {
        stopping = true;
        threads.shutdown();
        if (!threads.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
    }
}
