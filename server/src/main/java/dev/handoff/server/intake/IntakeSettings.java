package dev.handoff.server.intake;

import java.time.Duration;

/**
 * How deliveries are taken in.
 *
 * @param maxBody largest webhook body in bytes; larger ones are refused (the sweep still finds the ticket)
 * @param memory bytes of bodies held at a time over all requests; beyond that the tracker is asked to come back
 * @param settle how long a ticket is left alone after an edit, so that a burst of edits is judged once
 * @param patience how long a delivery may wait to become durable before the tracker is asked to come back
 */
public record IntakeSettings(int maxBody, long memory, Duration settle, Duration patience) {

    public static IntakeSettings defaults() {
        return new IntakeSettings(25 << 20, 100L << 20, Duration.ofSeconds(2), Duration.ofSeconds(5));
    }
}
