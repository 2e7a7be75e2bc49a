package dev.handoff.server;

import com.codahale.metrics.MetricRegistry;
import dev.handoff.server.api.DeadLetterResource;
import dev.handoff.server.intake.BacklogGauges;
import dev.handoff.server.intake.DeadLetters;
import dev.handoff.server.intake.IntakeMetrics;
import dev.handoff.server.intake.TicketHandler;
import dev.handoff.server.intake.WebhookResource;
import dev.handoff.server.intake.WorkQueue;
import dev.handoff.server.intake.Workers;
import dev.handoff.server.settings.IntakeSection;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.InboxRetention;
import dev.handoff.server.store.PostgresDeadLetters;
import dev.handoff.server.store.PostgresInbox;
import dev.handoff.server.store.PostgresWorkQueue;
import dev.handoff.server.store.RecurringJob;
import dev.handoff.server.ticket.TicketRef;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Where news of tickets comes in: the inbox, the queue of those to look at, and what was given up on. */
final class IntakeDesk implements AutoCloseable {

    private final IntakeSection settings;
    private final IntakeMetrics metrics;
    private final InstantSource clock;
    private final WorkQueue queue;
    private final PostgresInbox inbox;
    private final DeadLetters deadLetters;
    private final InboxRetention retention;

    IntakeDesk(IntakeSection settings, Database database, IntakeMetrics metrics, InstantSource clock) {
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
        queue = new PostgresWorkQueue(database);
        inbox = new PostgresInbox(database, settings.settings().patience());
        deadLetters = new PostgresDeadLetters(database);
        retention = new InboxRetention(database, settings.keepDeliveries(), clock);
    }

    /** Those who take tickets from the queue, one at a time per ticket. */
    Workers workers(TicketHandler handler) {
        return new Workers(
                queue,
                handler,
                settings.workerSettings(),
                settings.backOff(() -> ThreadLocalRandom.current().nextDouble()),
                clock,
                metrics);
    }

    /** @param due when the ticket is to be looked at */
    void mark(TicketRef ticket, Instant due) {
        queue.mark(List.of(ticket), clock.instant(), due);
    }

    WorkQueue queue() {
        return queue;
    }

    DeadLetters deadLetters() {
        return deadLetters;
    }

    RecurringJob job() {
        return new RecurringJob("inbox-retention", Duration.ofDays(1), retention::run);
    }

    /** @param wake the workers */
    void answer(JerseyEnvironment jersey, List<TrackerDesk> trackers, Runnable wake) {
        jersey.register(new WebhookResource(
                trackers.stream().map(TrackerDesk::webhook), inbox, settings.settings(), clock, metrics, wake));
        jersey.register(new DeadLetterResource(deadLetters, clock, wake));
    }

    void measure(MetricRegistry registry) {
        BacklogGauges.register(registry, queue, clock);
    }

    @Override
    public void close() {
        inbox.close();
    }
}
