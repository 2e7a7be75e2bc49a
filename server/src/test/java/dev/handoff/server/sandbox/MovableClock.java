package dev.handoff.server.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that moves by hand. */
public final class MovableClock implements InstantSource {

    /** A Wednesday morning in winter. */
    public static final Instant START = Instant.parse("2026-11-18T10:05:20.500Z");

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    public void pass(Duration duration) {
        now = now.plus(duration);
    }
}
