package dev.handoff.server.intake;

import dev.handoff.server.ticket.TrackerException;
import java.io.InterruptedIOException;
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

    /** Wrong credentials are no ticket's fault; a weekend with an expired token must not leave a heap of dead letters. */
    Duration SIGN_IN_AGAIN = Duration.ofMinutes(1);

    Duration STILL_AT_WORK = Duration.ofSeconds(15);

    /** @param failures how often the ticket failed, this time included */
    static Verdict on(Throwable failure, int failures, BackOff backOff) {
        if (failure instanceof TrackerException.NotFound) {
            return new Drop();
        }
        if (failure instanceof TrackerException.RateLimited limited) {
            return new Retry(longer(limited.retryAfter(), backOff.after(failures)), false);
        }
        if (failure instanceof TrackerException.Unauthorised) {
            return new Retry(longer(SIGN_IN_AGAIN, backOff.after(failures)), false);
        }
        boolean hopeless = failure instanceof TrackerException tracker && !tracker.worthRetrying();
        return hopeless || failures >= backOff.attempts()
                ? new Bury()
                : new Retry(wait(failure, backOff.after(failures)), true);
    }

    /** After a timeout the tracker may still be at work on what was sent: looking again too soon would miss it. */
    private static Duration wait(Throwable failure, Duration backOff) {
        return failure.getCause() instanceof InterruptedIOException ? longer(STILL_AT_WORK, backOff) : backOff;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
