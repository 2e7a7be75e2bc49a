package dev.handoff.server.notify;

import com.codahale.metrics.CachedGauge;
import com.codahale.metrics.Meter;
import com.codahale.metrics.MetricRegistry;
import dev.handoff.server.notify.DeliveryBook.Backlog;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** What is counted about outgoing webhooks. No subscriber or ticket is named. */
public final class WebhookMetrics {

    private static final long SECONDS = 5;

    private final Meter delivered;
    private final Meter failed;

    public WebhookMetrics(MetricRegistry registry) {
        delivered = registry.meter("webhooks.delivered");
        failed = registry.meter("webhooks.failed");
    }

    /** How much waits and for how long, asked of the database at most every few seconds. */
    public static void register(MetricRegistry registry, DeliveryBook book, InstantSource clock) {
        CachedGauge<Backlog> backlog = new CachedGauge<>(SECONDS, TimeUnit.SECONDS) {
            @Override
            protected Backlog loadValue() {
                return book.backlog(clock.instant());
            }
        };
        registry.registerGauge("webhooks.waiting", () -> backlog.getValue().waiting());
        registry.registerGauge(
                "webhooks.oldestSeconds", () -> backlog.getValue().age().toSeconds());
        registry.registerGauge("webhooks.deadLetters", () -> backlog.getValue().dead());
    }

    void delivered() {
        delivered.mark();
    }

    void failed() {
        failed.mark();
    }
}
