package dev.handoff.server.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that only moves when a test says so. */
public final class SettableClock implements InstantSource {

    private volatile Instant now;

    public SettableClock() {
        this(Instant.parse("2026-11-16T09:00:00Z"));
    }

    public SettableClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }
}
