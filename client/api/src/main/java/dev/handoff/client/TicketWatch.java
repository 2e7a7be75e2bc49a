package dev.handoff.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Hears of what is new on one ticket, until closed. Asks the service to answer when there is something (long polling), so it works
 * through every proxy; where the service is away it asks again, ever more seldom.
 */
public final class TicketWatch implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration SELDOM = Duration.ofMinutes(1);

    private final HandoffClient client;
    private final String key;
    private final Consumer<Changes> news;
    private final Consumer<HandoffException> trouble;
    private Duration pause = SOON;
    private CompletableFuture<?> current = CompletableFuture.completedFuture(null);
    private Runnable waiting = TicketWatch::nothing;
    private boolean lost;
    private boolean closed;

    TicketWatch(HandoffClient client, String key, Consumer<Changes> news, Consumer<HandoffException> trouble) {
        this.client = client;
        this.key = key;
        this.news = news;
        this.trouble = trouble;
    }

    private static void nothing() {}

    TicketWatch begin() {
        ask("");
        return this;
    }

    private synchronized void ask(String after) {
        if (closed) {
            return;
        }
        CompletableFuture<Changes> changes = client.changes(key, after).async();
        current = changes;
        long asked = System.nanoTime();
        var unused = changes.whenComplete((answer, failure) -> {
            if (answer != null) {
                heard(after, answer, Duration.ofNanos(System.nanoTime() - asked));
            } else if (failure instanceof HandoffException told) {
                failed(after, told);
            }
        });
    }

    private void heard(String after, Changes answer, Duration took) {
        boolean isNews = answer.judged() || !answer.events().isEmpty();
        boolean isBack = wasLost();
        if (isBack || (!after.isEmpty() && isNews)) {
            news.accept(answer);
        }
        if (after.isEmpty() || isNews || took.compareTo(SOON) > 0) {
            pause = SOON;
            ask(answer.next());
        } else {
            // Nothing, and at once: too many wait already.
            again(answer.next());
        }
    }

    private synchronized void again(String after) {
        if (!closed) {
            waiting = client.later(pause, () -> ask(after));
            Duration twice = pause.multipliedBy(2);
            pause = twice.compareTo(SELDOM) > 0 ? SELDOM : twice;
        }
    }

    private synchronized boolean wasLost() {
        boolean was = lost;
        lost = false;
        return was;
    }

    private void failed(String after, HandoffException failure) {
        synchronized (this) {
            if (closed) {
                return;
            }
            lost = true;
        }
        trouble.accept(failure);
        again(after);
    }

    /** Hears no more; what is under way is ended. */
    @Override
    public synchronized void close() {
        closed = true;
        current.cancel(true);
        waiting.run();
    }
}
