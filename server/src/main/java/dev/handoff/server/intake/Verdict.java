package dev.handoff.server.intake;

import dev.handoff.server.ticket.TrackerException;
import java.time.Duration;

/** What becomes of a ticket whose handling failed. */
sealed interface Verdict {

    /** Again after {@code delay}. */
    record Retry(Duration delay) implements Verdict {}

    /** Given up on; a person may replay it. */
    record Bury() implements Verdict {}

    /** Deleted meanwhile, or hidden from us: nothing is left to do. */
    record Drop() implements Verdict {}

    /** @param failures how often the ticket failed, this time included */
    static Verdict on(Throwable failure, int failures, BackOff backOff) {
        if (failure instanceof TrackerException.NotFound) {
            return new Drop();
        }
        boolean hopeless = failure instanceof TrackerException tracker && !tracker.worthRetrying();
        if (hopeless || failures >= backOff.attempts()) {
            return new Bury();
        }
        Duration wait = backOff.after(failures);
        return failure instanceof TrackerException.RateLimited limited
                        && limited.retryAfter().compareTo(wait) > 0
                ? new Retry(limited.retryAfter())
                : new Retry(wait);
    }
}
