package dev.handoff.server.intake;

import java.time.Duration;

/**
 * How dirty tickets are worked off.
 *
 * @param threads tickets handled at a time by this replica
 * @param lease how long a ticket stays with a worker that shows no sign of life; renewed every third of it
 * @param poll how often the queue is asked when nothing happens
 * @param stop how long running tickets may take to finish when the service stops
 */
public record WorkerSettings(int threads, Duration lease, Duration poll, Duration stop) {

    public static WorkerSettings defaults() {
        return new WorkerSettings(4, Duration.ofMinutes(1), Duration.ofMillis(500), Duration.ofSeconds(20));
    }
}
