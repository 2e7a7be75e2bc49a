package dev.handoff.server.intake;

import dev.handoff.server.intake.WorkQueue.Leased;
import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works dirty tickets off. One thread leases what is due and hands it to the others; a second ticket a thread waits in hand, so
 * that no thread waits for the database. Leases are renewed in the background as long as this process lives.
 */
public final class Workers implements Managed {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final WorkQueue queue;
    private final Handling handling;
    private final WorkerSettings settings;
    private final InstantSource clock;
    private final TrackerPauses pauses = new TrackerPauses();
    private final Set<Leased> held = ConcurrentHashMap.newKeySet();
    private final Set<Leased> running = ConcurrentHashMap.newKeySet();
    private final Signal signal = new Signal();
    private final ExecutorService threads;
    private final ScheduledExecutorService renewal;
    private final Thread dispatcher = new Thread(this::dispatch, "work-dispatcher");
    private volatile boolean stopping;
    private volatile Instant lastLook;

    public Workers(
            WorkQueue queue,
            TicketHandler handler,
            WorkerSettings settings,
            BackOff backOff,
            InstantSource clock,
            IntakeMetrics metrics) {
        this.queue = queue;
        this.settings = settings;
        this.clock = clock;
        this.lastLook = clock.instant();
        this.handling = new Handling(queue, handler, backOff, settings.lease(), clock, metrics, pauses);
        this.threads = Executors.newFixedThreadPool(settings.threads(), Daemons.named("worker"));
        this.renewal = Executors.newSingleThreadScheduledExecutor(Daemons.named("lease-renewal"));
    }

    @Override
    public void start() {
        dispatcher.setDaemon(true);
        dispatcher.start();
        long third = settings.lease().toMillis() / 3;
        var unused = renewal.scheduleWithFixedDelay(this::renew, third, third, TimeUnit.MILLISECONDS);
    }

    /** The trackers that are left alone now, by their names. */
    public Map<String, Rest> resting() {
        return pauses.rests(clock.instant());
    }

    /** Looks at the queue at once instead of at the next poll. */
    public void wake() {
        signal.give();
    }

    /** Since when nothing has been seen of the queue; zero when all is well. */
    Duration silence() {
        Duration since = Duration.between(lastLook, clock.instant());
        return dispatcher.isAlive() && since.compareTo(settings.lease()) < 0 ? Duration.ZERO : since;
    }

    private void dispatch() {
        try {
            while (!stopping) {
                if (!leasedAsMuchAsWanted()) {
                    signal.await(settings.poll());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether there may be more that is due */
    private boolean leasedAsMuchAsWanted() {
        try {
            Instant now = clock.instant();
            int wanted = 2 * settings.threads() - held.size();
            int leased = wanted < settings.threads() ? 0 : lease(now, wanted);
            lastLook = now;
            return leased > 0 && leased == wanted;
        } catch (RuntimeException e) {
            LOG.error("Cannot ask the work queue for tickets; trying again", e);
            return false;
        }
    }

    private int lease(Instant now, int wanted) {
        Instant until = now.plus(settings.lease());
        List<Leased> leased = queue.lease(now, until, wanted, pauses.paused(now));
        leased.forEach(this::hand);
        return leased.size();
    }

    private void hand(Leased leased) {
        held.add(leased);
        threads.execute(() -> work(leased));
    }

    private void work(Leased leased) {
        if (stopping) {
            return;
        }
        running.add(leased);
        try {
            handling.handle(leased);
        } catch (RuntimeException e) {
            LOG.error("The outcome of {} could not be stored; it is handled again when its lease runs out", leased, e);
        } finally {
            held.remove(leased);
            running.remove(leased);
            signal.give();
        }
    }

    private void renew() {
        try {
            Set<Leased> mine = Set.copyOf(held);
            if (!mine.isEmpty()) {
                queue.renew(mine, clock.instant().plus(settings.lease()));
            }
        } catch (RuntimeException e) {
            LOG.warn("Cannot renew the leases of {} tickets; trying again", held.size(), e);
        }
    }

    /** Running tickets may finish; what was leased but not begun goes back for others to take at once. */
    @Override
    public void stop() throws InterruptedException {
        stopping = true;
        signal.give();
        dispatcher.join();
        threads.shutdown();
        if (!threads.awaitTermination(settings.stop().toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn(
                    "{} tickets did not finish in time; they are handled again when their lease runs out",
                    running.size());
            threads.shutdownNow();
        }
        giveBackTheRest();
        renewal.shutdownNow();
    }

    private void giveBackTheRest() {
        Set<Leased> untouched = new HashSet<>(held);
        untouched.removeAll(running);
        if (!untouched.isEmpty()) {
            queue.giveBack(untouched, clock.instant());
        }
    }
}
