package dev.handoff.server;

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
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The loop through the API: hand-offs and questions told, commands taken, changes waited for. */
final class LoopDesk implements Managed {

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

    void answer(
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
        jersey.register(new CommandResource(book, persons, acts, dismissing));
        jersey.register(new ChangeResource(book, versions, waiters));
    }

    @Override
    public void start() {
        handoffs.catchUp();
        var unused = threads.scheduleWithFixedDelay(waiters::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Nobody is left waiting for an answer that never comes. */
    @Override
    public void stop() {
        waiters.close();
        threads.shutdownNow();
    }
}
