package dev.handoff.server;

import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.health.HealthCheckRegistry;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handoff.server.access.Tokens;
import dev.handoff.server.advice.CommentBudget;
import dev.handoff.server.intake.IntakeMetrics;
import dev.handoff.server.intake.Rest;
import dev.handoff.server.intake.SweepLog;
import dev.handoff.server.intake.Workers;
import dev.handoff.server.intake.WorkersHealth;
import dev.handoff.server.links.CitedLinks;
import dev.handoff.server.links.LinkSettings;
import dev.handoff.server.notify.Concern;
import dev.handoff.server.notify.MailSettings;
import dev.handoff.server.notify.Mailbox;
import dev.handoff.server.settings.IntakeSection;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.DatabaseHealth;
import dev.handoff.server.store.PostgresHandoffs;
import dev.handoff.server.store.PostgresLinkBook;
import dev.handoff.server.store.PostgresMoves;
import dev.handoff.server.store.PostgresSweepLog;
import dev.handoff.server.store.PostgresTold;
import dev.handoff.server.store.RecurringJob;
import dev.handoff.server.store.RecurringJobs;
import dev.handoff.server.store.TrackerStates;
import dev.handoff.server.ticket.TicketRef;
import dev.handoff.server.watch.Acts;
import dev.handoff.server.watch.Conversation;
import dev.handoff.server.watch.Look;
import dev.handoff.server.watch.Lore;
import dev.handoff.server.watch.QuestionRound;
import dev.handoff.server.watch.Visit;
import dev.handoff.server.watch.VisitReport;
import dev.handoff.server.watch.Watched;
import dev.handoff.server.web.TrackerStanding;
import dev.handoff.server.web.Workshop;
import io.dropwizard.core.setup.AdminEnvironment;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.dropwizard.lifecycle.setup.LifecycleEnvironment;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The service, built from its settings: who is there, and who knows whom. */
final class House {

    /** More need not be counted in a mail. */
    private static final int LETTERS = 1_000;

    private static final Duration JOB_POLL = Duration.ofSeconds(5);

    private final HandoffConfiguration configuration;
    private final MetricRegistry registry;
    private final InstantSource clock;
    private final IntakeMetrics metrics;
    private final Database database;
    private final IntakeDesk arrivals;
    private final SweepLog sweeps;
    private final LearningDesk learning;
    private final StoredJournal journal;
    private final MemoryDesk memory;
    private final ApiDesk api;
    private final WebhookDesk webhooks;
    private final PostgresHandoffs handoffs;
    private final Rooms rooms;
    private final List<TrackerDesk> desks;
    private final @Nullable LinkDesk links;
    private final Look look;
    private final ReportDesk report;
    private final CommentBudget comments;
    private final Workers workers;
    private final LoopDesk loop;
    private final WebDesk web;

    private House(
            HandoffConfiguration configuration,
            Rooms rooms,
            Database database,
            MetricRegistry registry,
            Consumer<VisitReport> reports,
            InstantSource clock) {
        this.configuration = configuration;
        this.registry = registry;
        this.clock = clock;
        this.database = database;
        metrics = new IntakeMetrics(registry);
        arrivals = new IntakeDesk(configuration.intake(), database, metrics, clock);
        sweeps = new PostgresSweepLog(database);
        learning = new LearningDesk(configuration.learning(), database, registry, clock);
        webhooks = new WebhookDesk(configuration.webhooks(), rooms::page, database, registry, clock);
        journal = new StoredJournal(database, webhooks.outbox(), sweeps, learning, rooms.crossings());
        memory = new MemoryDesk(configuration.history().settings(), database, clock);
        api = new ApiDesk(configuration, rooms, database, clock);
        handoffs = new PostgresHandoffs(database, webhooks.outbox());
        this.rooms = rooms;
        desks = desks(rooms, new TrackerStates(database));
        links = links(rooms);
        look = look(rooms);
        comments = new CommentBudget(configuration.advice().newCommentsPerHour(), Duration.ofHours(1));
        workers = arrivals.workers(visit(reports));
        loop = new LoopDesk(handoffs, rooms.loop(), database, clock);
        report = new ReportDesk(configuration, rooms, database);
        web = new WebDesk(configuration, rooms, database, api.doorkeeper(), clock);
    }

    /** @param reports told after each visit */
    static House build(
            HandoffConfiguration configuration,
            MetricRegistry registry,
            Consumer<VisitReport> reports,
            InstantSource clock) {
        Rooms rooms = Rooms.of(configuration);
        LibraryAge.warn(rooms.library(), clock);
        Database database = Database.open(configuration.database().settings());
        try {
            return new House(configuration, rooms, database, registry, reports, clock);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private List<TrackerDesk> desks(Rooms rooms, TrackerStates states) {
        boolean dryRun = configuration.advice().dryRun();
        return configuration.trackers().entries().stream()
                .map(entry -> new TrackerDesk(
                        entry, rooms, dryRun, states, configuration.mail().settings(), clock))
                .toList();
    }

    private @Nullable LinkDesk links(Rooms rooms) {
        LinkSettings settings = configuration.links();
        return settings == null
                ? null
                : new LinkDesk(
                        new PostgresLinkBook(database),
                        settings,
                        rooms.library().addresses(),
                        registry,
                        clock);
    }

    private Look look(Rooms rooms) {
        return new Look(
                rooms.judge(),
                rooms.planner(),
                new Lore(
                        journal::background,
                        links == null ? CitedLinks.unchecked() : links.cited(),
                        memory.recollection()),
                new Conversation(
                        rooms.loop(),
                        handoffs,
                        new PostgresTold(database),
                        journal::freeze,
                        new PostgresMoves(database)),
                clock);
    }

    private List<Watched> watched() {
        return desks.stream().map(TrackerDesk::watched).toList();
    }

    private Visit visit(Consumer<VisitReport> reports) {
        return new Visit(watched(), look, comments, journal, arrivals::mark, reports, clock);
    }

    private List<RecurringJob> jobs() {
        IntakeSection intake = configuration.intake();
        List<RecurringJob> jobs = new ArrayList<>();
        jobs.add(arrivals.job());
        jobs.add(learning.job());
        jobs.add(memory.job());
        jobs.add(api.job());
        jobs.add(web.job());
        jobs.add(webhooks.job());
        jobs.add(report.job(configuration, webhooks.announcements(), clock));
        jobs.add(report.posts(configuration.trackers().entries(), watched()));
        desks.forEach(desk -> jobs.add(desk.sweep(sweeps, intake, clock, metrics)));
        jobs.add(new RecurringJob("questions", QuestionRound.EVERY, questions()));
        if (links != null) {
            jobs.addAll(links.jobs());
        }
        MailSettings mail = configuration.mail().settings();
        if (mail != null) {
            List<Concern> concerns = List.of(
                    Concern.tokens(configuration.trackers().expiries()),
                    Concern.deadLetters(() -> arrivals.deadLetters().list(LETTERS)),
                    Concern.told(webhooks::troubles),
                    Concern.told(report::troubles),
                    Concern.libraryLinks(links == null ? List::of : links::brokenInLibrary));
            OperatorsMail note = new OperatorsMail(concerns, learning.reactions(), new Mailbox(mail), clock);
            jobs.add(new RecurringJob("operators-mail", OperatorsMail.EVERY, note));
        }
        return jobs;
    }

    private QuestionRound questions() {
        return new QuestionRound(
                rooms.loop().questionClock(),
                handoffs,
                handoffs::questioned,
                new PostgresTold(database),
                this::lookAgain,
                clock);
    }

    /** What starts and stops with the service; stopped in reverse, so the database outlives those who write to it. */
    void live(LifecycleEnvironment lifecycle) {
        lifecycle.manage(new Closing(database));
        desks.forEach(desk -> lifecycle.manage(new Closing(desk)));
        lifecycle.manage(new Closing(arrivals));
        webhooks.live(lifecycle);
        loop.live(lifecycle, registry);
        lifecycle.manage(workers);
        lifecycle.manage(new RecurringJobs(database, jobs(), JOB_POLL, clock));
    }

    /** The application port. */
    void answer(JerseyEnvironment jersey, ObjectMapper mapper) {
        arrivals.answer(jersey, desks, workers::wake);
        api.answer(jersey, mapper, journal);
        learning.answer(jersey, journal, this::lookAgain);
        webhooks.answer(jersey);
        Acts acts = new Acts(watched(), look, rooms.loop(), this::lookAgain);
        web.answer(
                jersey,
                journal,
                watched(),
                loop.answer(jersey, journal, desks, acts, learning.dismissing(this::lookAgain)),
                report);
        web.show(
                jersey,
                new Workshop(
                        arrivals.queue(),
                        arrivals.deadLetters(),
                        sweeps,
                        this::standings,
                        registry,
                        report::failing,
                        workers::wake));
    }

    private List<TrackerStanding> standings() {
        Map<String, Rest> resting = workers.resting();
        return desks.stream()
                .map(desk -> new TrackerStanding(
                        desk.name(),
                        resting.get(desk.name()),
                        desk.allowance(),
                        comments.left(desk.name(), clock.instant()),
                        comments.most()))
                .toList();
    }

    private void lookAgain(TicketRef ticket) {
        arrivals.mark(ticket, clock.instant());
        workers.wake();
    }

    /** The admin port. */
    void showItself(AdminEnvironment admin, HealthCheckRegistry health) {
        arrivals.measure(registry);
        PrometheusPage.show(admin, registry);
        health.register("database", new DatabaseHealth(database));
        health.register("workers", new WorkersHealth(workers));
        desks.forEach(desk -> health.register("token-" + desk.name(), desk.tokenHealth(clock)));
    }

    ReportDesk report() {
        return report;
    }

    Tokens tokens() {
        return api.tokens();
    }

    /** Lets go of what a failed start has opened and its lifecycle never came to know; an embedded database would outlive us. */
    void abandon() {
        database.close();
    }
}
