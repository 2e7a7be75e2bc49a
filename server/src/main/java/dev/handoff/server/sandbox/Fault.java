package dev.handoff.server.sandbox;

import java.time.Duration;

/** What goes wrong with a request, for tests. */
public sealed interface Fault {

    /**
     * Answers this status instead of doing anything.
     *
     * @param retryAfter seconds; negative sends no such header
     */
    record Answer(int status, int retryAfter) implements Fault {}

    /** Does what was asked, then closes the connection without an answer: the caller cannot know. */
    record DropAfterApplying() implements Fault {}

    /** Closes the connection without doing anything. */
    record Drop() implements Fault {}

    /** Does what was asked, but late. */
    record Slow(Duration by) implements Fault {}

    static Fault answer(int status) {
        return new Answer(status, -1);
    }

    static Fault rateLimited(int retryAfterSeconds) {
        return new Answer(429, retryAfterSeconds);
    }
}
