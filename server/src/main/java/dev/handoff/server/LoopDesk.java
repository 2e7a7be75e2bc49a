package dev.handoff.server;

import com.codahale.metrics.MetricRegistry;
import dev.handoff.server.api.ChangeResource;
import dev.handoff.server.api.CommandResource;
import dev.handoff.server.api.Dismissing;
import dev.handoff.server.api.HandoffBook;
import dev.handoff.server.api.HandoffResource;
import dev.handoff.server.api.HandoffSearch;
import dev.handoff.server.api.HandoffsResource;
import dev.handoff.server.api.KnownJudgements;
import dev.handoff.server.api.Persons;
import dev.handoff.server.api.QuestionResource;
import dev.handoff.server.api.QuestionsResource;
import dev.handoff.server.api.Versions;
import dev.handoff.server.api.Waiters;
import dev.handoff.server.handoff.Calendars;
import dev.handoff.server.intake.Daemons;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.PostgresHandoffSearch;
import dev.handoff.server.store.PostgresHandoffs;
import dev.handoff.server.store.PostgresVersions;
import dev.handoff.server.watch.Acts;
import dev.handoff.server.watch.LoopRooms;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.dropwizard.lifecycle.Managed;
import io.dropwizard.lifecycle.setup.LifecycleEnvironment;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.jetty.util.component.LifeCycle;

/** The loop through the API: hand-offs and questions told, commands taken, changes waited for. */
final class LoopDesk implements Managed, LifeCycle.Listener {

    private static final int MOST_WAITERS = 500;
    private static final int THREADS = 3;
    private static final long EVERY_MILLIS = 500;

    private final PostgresHandoffs handoffs;
    private final LoopRooms rooms;
    private final HandoffSearch search;
    private final Versions versions;
    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(THREADS, Daemons.named("changes"));
    private final Waiters waiters;
    private final InstantSource clock;

    LoopDesk(PostgresHandoffs handoffs, LoopRooms rooms, Database database, InstantSource clock) {
        this.handoffs = handoffs;
        this.rooms = rooms;
        this.clock = clock;
        search = new PostgresHandoffSearch(database);
        versions = new PostgresVersions(database);
        waiters = new Waiters(versions, threads, MOST_WAITERS);
    }

    /** What other doors than the API tell and take through. */
    record Told(HandoffBook book, CommandResource commands) {}

    Told answer(
            JerseyEnvironment jersey,
            KnownJudgements judgements,
            List<TrackerDesk> trackers,
            Acts acts,
            Dismissing dismissing) {
        HandoffBook book = new HandoffBook(
                judgements,
                handoffs,
                rooms.questionClock(),
                new Calendars(rooms.sites()),
                rooms.settings().readBack().leastWords(),
                clock);
        Persons persons =
                new Persons(trackers.stream().collect(Collectors.toMap(TrackerDesk::name, TrackerDesk::accounts)));
        jersey.register(new HandoffResource(book, search));
        jersey.register(new HandoffsResource(search));
        jersey.register(new QuestionResource(book, search));
        jersey.register(new QuestionsResource(book, search, persons));
        CommandResource commands = new CommandResource(book, persons, acts, dismissing);
        jersey.register(commands);
        jersey.register(new ChangeResource(book, versions, waiters));
        return new Told(book, commands);
    }

    void live(LifecycleEnvironment lifecycle, MetricRegistry registry) {
        registry.registerGauge("changes.waiting", waiters::waiting);
        lifecycle.addEventListener(this);
        lifecycle.manage(this);
    }

    /** Jetty first lets requests end, for up to half a minute; those that wait for news would take as long as they may. */
    @Override
    public void lifeCycleStopping(LifeCycle server) {
        waiters.close();
    }

    @Override
    public void start() {
        handoffs.catchUp();
        var unused = threads.scheduleWithFixedDelay(waiters::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        threads.shutdownNow();
    }
}
