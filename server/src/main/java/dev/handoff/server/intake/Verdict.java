package dev.handoff.server.intake;

import dev.handoff.server.ticket.TrackerException;
import java.time.Duration;

/** What becomes of a ticket whose handling failed. */
sealed interface Verdict {

    /**
     * Again after {@code delay}.
     *
     * @param counts does it bring the ticket nearer to being given up on?
     */
    record Retry(Duration delay, boolean counts) implements Verdict {}

    /** Given up on; a person may replay it. */
    record Bury() implements Verdict {}

    /** Deleted meanwhile, or hidden from us: nothing is left to do. */
    record Drop() implements Verdict {}

    /** @param failures how often the ticket failed, this time included */
    static Verdict on(Throwable failure, int failures, BackOff backOff) {
        if (failure instanceof TrackerException.NotFound) {
            return new Drop();
        }
        if (failure instanceof TrackerException.RateLimited limited) {
            return new Retry(longer(limited.retryAfter(), backOff.after(failures)), false);
        }
        boolean hopeless = failure instanceof TrackerException tracker && !tracker.worthRetrying();
        return hopeless || failures >= backOff.attempts() ? new Bury() : new Retry(backOff.after(failures), true);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
