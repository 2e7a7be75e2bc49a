package dev.handoff.server.intake;

import dev.handoff.server.intake.WorkQueue.Leased;
import dev.handoff.server.ticket.TicketRef;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one leased ticket through its handler and puts down the outcome. */
final class Handling {

    private static final Logger LOG = LoggerFactory.getLogger(Handling.class);
    private static final int MAX_ERROR = 2_000;

    private final WorkQueue queue;
    private final TicketHandler handler;
    private final BackOff backOff;
    private final Duration lease;
    private final InstantSource clock;
    private final IntakeMetrics metrics;
    private final TrackerPauses pauses;

    Handling(
            WorkQueue queue,
            TicketHandler handler,
            BackOff backOff,
            Duration lease,
            InstantSource clock,
            IntakeMetrics metrics,
            TrackerPauses pauses) {
        this.queue = queue;
        this.handler = handler;
        this.backOff = backOff;
        this.lease = lease;
        this.clock = clock;
        this.metrics = metrics;
        this.pauses = pauses;
    }

    void handle(Leased leased) {
        try {
            if (leased.attempts() >= backOff.attempts()) {
                queue.bury(leased, clock.instant(), "its workers vanished again and again while handling it");
                return;
            }
            handler.handle(leased.ticket(), new HeldLease(leased, queue, lease, clock));
            completed(leased);
        } catch (TicketHandler.LeaseLost e) {
            LOG.warn("{}", e.getMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failed(leased, e);
        }
    }

    private void completed(Leased leased) {
        pauses.answered(leased.ticket().tracker());
        if (!queue.complete(leased, clock.instant())) {
            LOG.warn(
                    "{} was handled, but its lease had run out; another worker handles it again",
                    name(leased.ticket()));
        }
        metrics.handled();
    }

    private void failed(Leased leased, Throwable failure) {
        pauses.failed(leased.ticket().tracker(), failure, clock.instant());
        Verdict verdict = Verdict.on(failure, leased.attempts() + 1, backOff);
        if (verdict instanceof Verdict.Drop) {
            LOG.info("{} is gone: {}", name(leased.ticket()), failure.getMessage());
            queue.complete(leased, clock.instant());
        } else if (verdict instanceof Verdict.Retry retry) {
            LOG.warn("{} failed, again in {}: {}", name(leased.ticket()), retry.delay(), describe(failure));
            queue.retry(leased, clock.instant().plus(retry.delay()), describe(failure), retry.counts());
            metrics.failed();
        } else {
            LOG.error("{} is a dead letter now, see GET /api/v1/dead-letters", name(leased.ticket()), failure);
            queue.bury(leased, clock.instant(), describe(failure));
            metrics.buried();
        }
    }

    private static String name(TicketRef ticket) {
        return ticket.idOrKey() + " of " + ticket.tracker();
    }

    private static String describe(Throwable failure) {
        String text = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return text.length() > MAX_ERROR ? text.substring(0, MAX_ERROR) : text;
    }
}
