package dev.handoff.server;

import com.codahale.metrics.MetricRegistry;
import dev.handoff.server.api.DeliveryResource;
import dev.handoff.server.api.SubscriberResource;
import dev.handoff.server.notify.Announcements;
import dev.handoff.server.notify.Courier;
import dev.handoff.server.notify.Couriers;
import dev.handoff.server.notify.Deliveries;
import dev.handoff.server.notify.DeliveryBook;
import dev.handoff.server.notify.Newsroom;
import dev.handoff.server.notify.Postman;
import dev.handoff.server.notify.RetrySchedule;
import dev.handoff.server.notify.SubscriberTroubles;
import dev.handoff.server.notify.TicketFacts;
import dev.handoff.server.notify.WebhookMetrics;
import dev.handoff.server.notify.WebhookSettings;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.PostgresDeliveries;
import dev.handoff.server.store.PostgresDeliveryBook;
import dev.handoff.server.store.PostgresOutbox;
import dev.handoff.server.store.RecurringJob;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.dropwizard.lifecycle.setup.LifecycleEnvironment;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Where other systems are told what happens: the outbox, and those who carry from it. */
final class WebhookDesk {

    private final WebhookSettings settings;
    private final PostgresOutbox outbox;
    private final DeliveryBook book;
    private final Courier courier;
    private final InstantSource clock;

    WebhookDesk(
            WebhookSettings settings,
            TicketFacts.Pages pages,
            Database database,
            MetricRegistry registry,
            InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        outbox = new PostgresOutbox(database, new Newsroom(settings.subscribers(), pages), clock);
        book = new PostgresDeliveryBook(database);
        Deliveries deliveries = new PostgresDeliveries(database);
        deliveries.know(settings.subscribers());
        courier = new Courier(
                settings,
                deliveries,
                new Postman(settings),
                new RetrySchedule(() -> ThreadLocalRandom.current().nextDouble()),
                new WebhookMetrics(registry),
                clock);
        WebhookMetrics.register(registry, book, clock);
    }

    /** For what is told in the transaction of what caused it. */
    PostgresOutbox outbox() {
        return outbox;
    }

    /** For all other news. */
    Announcements announcements() {
        return outbox;
    }

    /** For those who run Handoff. */
    List<String> troubles() {
        return SubscriberTroubles.of(settings.names(), book.standings());
    }

    RecurringJob job() {
        return new RecurringJob(
                "webhook-retention",
                Duration.ofDays(1),
                () -> book.forget(clock.instant().minus(settings.keep()), settings.names()));
    }

    void live(LifecycleEnvironment lifecycle) {
        if (!settings.subscribers().isEmpty()) {
            lifecycle.manage(new Couriers(courier));
        }
    }

    void answer(JerseyEnvironment jersey) {
        jersey.register(new SubscriberResource(settings.subscribers(), book, clock));
        jersey.register(new DeliveryResource(book, clock));
    }
}
