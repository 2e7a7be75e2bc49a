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
        var unused = changes.whenComplete((answer, failure) -> {
            if (answer != null) {
                heard(after, answer);
            } else if (failure instanceof HandoffException told) {
                failed(after, told);
            }
        });
    }

    private void heard(String after, Changes answer) {
        pause = SOON;
        if (!after.isEmpty() && (answer.judged() || !answer.events().isEmpty())) {
            news.accept(answer);
        }
        ask(answer.next());
    }

    private synchronized void failed(String after, HandoffException failure) {
        if (closed) {
            return;
        }
        trouble.accept(failure);
        waiting = client.later(pause, () -> ask(after));
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(SELDOM) > 0 ? SELDOM : twice;
    }

    /** Hears no more; what is under way is ended. */
    @Override
    public synchronized void close() {
        closed = true;
        current.cancel(true);
        waiting.run();
    }
}
