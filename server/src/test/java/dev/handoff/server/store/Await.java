package dev.handoff.server.store;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for something that other threads bring about. The deadline is for a broken build only; no fact depends on it. */
public final class Await {

    private static final Duration DEADLINE = Duration.ofSeconds(90);

    private Await() {}

    public static void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come about that " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
