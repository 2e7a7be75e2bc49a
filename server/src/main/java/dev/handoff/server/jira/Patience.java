package dev.handoff.server.jira;

import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * When a request is sent again and how long we wait before: at most {@value #TRIES} tries, waiting 1, 2 and 4 seconds with
 * jitter, or as long as Jira asks for.
 *
 * @param longest asked to wait longer than this, we give up at once: the work is kept and done later, not a thread blocked
 * @param pause how to wait
 * @param jitter numbers from 0 to 1
 */
record Patience(Duration longest, Pause pause, DoubleSupplier jitter, InstantSource clock) {

    private static final int TRIES = 4;

    static Patience by(InstantSource clock) {
        return new Patience(
                Duration.ofSeconds(60),
                wait -> Thread.sleep(wait.toMillis()),
                () -> ThreadLocalRandom.current().nextDouble(),
                clock);
    }

    /** Sends until the outcome is final, and returns that. */
    Outcome send(boolean repeatable, Supplier<Outcome> attempt) {
        RetryPolicy<Outcome> policy = RetryPolicy.<Outcome>builder()
                .withMaxAttempts(TRIES)
                .handleResultIf(outcome -> worthAnotherTry(outcome, repeatable))
                .withDelayFn(this::waitNow)
                .build();
        return Failsafe.with(policy).get(attempt::get);
    }

    /** How long the answer asks us to wait; null when it does not. */
    @Nullable
    Duration asked(Outcome.Answer answer) {
        return answer.status() == 429 || answer.status() == 503
                ? RetryAfter.read(answer.header("Retry-After"), clock.instant())
                : null;
    }

    private boolean worthAnotherTry(@Nullable Outcome outcome, boolean repeatable) {
        if (outcome instanceof Outcome.Answer answer) {
            return worthAnotherTry(answer, repeatable);
        }
        return outcome instanceof Outcome.Silence silence && (repeatable || silence.nothingWasSent());
    }

    /** 429, and 503 with a date to come back, say that nothing was done; any other 5xx leaves that open. */
    private boolean worthAnotherTry(Outcome.Answer answer, boolean repeatable) {
        Duration asked = asked(answer);
        if (asked != null) {
            return asked.compareTo(longest) <= 0;
        }
        return answer.status() == 429 || (repeatable && answer.status() >= 500);
    }

    /**
     * Failsafe would sleep on this thread for the returned delay and can only sleep; waiting here instead lets tests see the
     * wait without spending it. It asks for a delay after the last try too.
     */
    private Duration waitNow(ExecutionContext<Outcome> context) throws InterruptedException {
        if (context.getAttemptCount() < TRIES) {
            pause.await(delay(context));
        }
        return Duration.ZERO;
    }

    private Duration delay(ExecutionContext<Outcome> context) {
        Duration asked = context.getLastResult() instanceof Outcome.Answer answer ? asked(answer) : null;
        Duration least = asked != null ? asked : Duration.ofSeconds(1L << (context.getAttemptCount() - 1));
        return least.plusMillis((long) (least.toMillis() * 0.25 * jitter.getAsDouble()));
    }

    /** Waiting, as something that tests can do without. */
    @FunctionalInterface
    interface Pause {
        void await(Duration duration) throws InterruptedException;
    }
}
