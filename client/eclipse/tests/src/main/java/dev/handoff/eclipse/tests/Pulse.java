package dev.handoff.eclipse.tests;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Asks the user interface's thread for a sign of life, again and again, and keeps the longest that it took. */
final class Pulse implements AutoCloseable {

    private final AtomicLong longest = new AtomicLong();
    private final Thread asking = new Thread(this::ask, "pulse");
    private volatile boolean over;

    Pulse() {
        asking.setDaemon(true);
        asking.start();
    }

    private void ask() {
        while (!over) {
            long asked = System.nanoTime();
            Ui.run(() -> {});
            longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
        }
    }

    Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        asking.join();
    }
}
