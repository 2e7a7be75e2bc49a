package dev.handoff.server;

import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.handoff.server.advice.CommentBudget;
import dev.handoff.server.api.Bearer;
import dev.handoff.server.api.TicketResource;
import dev.handoff.server.command.CheckCommand;
import dev.handoff.server.command.CommandFailed;
import dev.handoff.server.command.DemoCommand;
import dev.handoff.server.command.DoctorCommand;
import dev.handoff.server.command.PreviewCommand;
import dev.handoff.server.command.ServeCommand;
import dev.handoff.server.intake.BacklogGauges;
import dev.handoff.server.intake.DeadLetterServlet;
import dev.handoff.server.intake.DeadLetters;
import dev.handoff.server.intake.IntakeMetrics;
import dev.handoff.server.intake.SweepLog;
import dev.handoff.server.intake.WebhookResource;
import dev.handoff.server.intake.WorkQueue;
import dev.handoff.server.intake.Workers;
import dev.handoff.server.intake.WorkersHealth;
import dev.handoff.server.notify.MailSettings;
import dev.handoff.server.notify.Mailbox;
import dev.handoff.server.settings.IntakeSection;
import dev.handoff.server.settings.LayeredSource;
import dev.handoff.server.store.Assessments;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.DatabaseHealth;
import dev.handoff.server.store.InboxRetention;
import dev.handoff.server.store.PostgresDeadLetters;
import dev.handoff.server.store.PostgresInbox;
import dev.handoff.server.store.PostgresSweepLog;
import dev.handoff.server.store.PostgresWorkQueue;
import dev.handoff.server.store.RecurringJob;
import dev.handoff.server.store.RecurringJobs;
import dev.handoff.server.store.TrackerStates;
import dev.handoff.server.watch.Look;
import dev.handoff.server.watch.Visit;
import dev.handoff.server.watch.VisitReport;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.prometheus.metrics.exporter.servlet.jakarta.PrometheusMetricsServlet;
import io.prometheus.metrics.instrumentation.dropwizard.DropwizardExports;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The service and its commands. */
public final class HandoffServer extends Application<HandoffConfiguration> {

    private final InstantSource clock;
    private Consumer<VisitReport> reports = VisitLog::write;

    public HandoffServer() {
        this(InstantSource.system());
    }

    HandoffServer(InstantSource clock) {
        this.clock = clock;
    }

    public static void main(String[] arguments) throws Exception {
        new HandoffServer().run(arguments);
    }

    @Override
    public String getName() {
        return "handoff";
    }

    @Override
    public void initialize(Bootstrap<HandoffConfiguration> bootstrap) {
        bootstrap.setConfigurationSourceProvider(new LayeredSource());
        // An empty section ("api:" with only comments below) means its defaults.
        bootstrap.getObjectMapper().setDefaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SKIP));
    }

    @Override
    protected void addDefaultCommands(Bootstrap<HandoffConfiguration> bootstrap) {
        bootstrap.addCommand(new ServeCommand(this));
        bootstrap.addCommand(new DemoCommand(this, this::reportTo));
        bootstrap.addCommand(new CheckCommand());
        bootstrap.addCommand(new PreviewCommand());
        bootstrap.addCommand(new DoctorCommand());
    }

    @Override
    protected void onFatalError(Throwable problem) {
        System.exit(problem instanceof CommandFailed failed ? failed.exitCode() : 1);
    }

    private void reportTo(Consumer<VisitReport> listener) {
        reports = listener;
    }

    /** The map of the house: who is there, and who knows whom. */
    @Override
    public void run(HandoffConfiguration configuration, Environment environment) {
        Rooms rooms = Rooms.of(configuration);
        IntakeSection intake = configuration.intake();
        IntakeMetrics metrics = new IntakeMetrics(environment.metrics());

        Database database = open(configuration, environment);
        PostgresInbox inbox = new PostgresInbox(database, intake.settings().patience());
        WorkQueue queue = new PostgresWorkQueue(database);
        BacklogGauges.register(environment.metrics(), queue, clock);
        DeadLetters deadLetters = new PostgresDeadLetters(database);
        SweepLog sweeps = new PostgresSweepLog(database);
        StoredJournal journal = new StoredJournal(new Assessments(database), sweeps);
        List<TrackerDesk> desks = desks(configuration, rooms, new TrackerStates(database));

        Visit visit = new Visit(
                desks.stream().map(TrackerDesk::watched).toList(),
                new Look(rooms.judge(), rooms.planner(), clock),
                new CommentBudget(configuration.advice().newCommentsPerHour(), Duration.ofHours(1)),
                journal,
                (ticket, when) -> queue.mark(List.of(ticket), clock.instant(), when),
                reports,
                clock);
        Workers workers = new Workers(
                queue,
                visit,
                intake.workerSettings(),
                intake.backOff(() -> ThreadLocalRandom.current().nextDouble()),
                clock,
                metrics);
        List<RecurringJob> work = new ArrayList<>();
        desks.forEach(desk -> work.add(desk.sweep(sweeps, intake, clock, metrics)));
        InboxRetention retention = new InboxRetention(database, intake.keepDeliveries(), clock);
        work.add(new RecurringJob("inbox-retention", Duration.ofDays(1), retention::run));
        MailSettings mail = configuration.mail().settings();
        if (mail != null) {
            OperatorsMail note =
                    new OperatorsMail(deadLetters, configuration.trackers().expiries(), new Mailbox(mail), clock);
            work.add(new RecurringJob("operators-mail", OperatorsMail.EVERY, note));
        }
        RecurringJobs jobs = new RecurringJobs(database, work, Duration.ofSeconds(5), clock);

        Stream.of(desks.stream().map(Closing::new), Stream.of(new Closing(inbox), workers, jobs))
                .flatMap(it -> it)
                .forEach(environment.lifecycle()::manage);

        environment
                .jersey()
                .register(new WebhookResource(
                        desks.stream().map(TrackerDesk::webhook),
                        inbox,
                        intake.settings(),
                        clock,
                        metrics,
                        workers::wake));
        environment.jersey().register(new Bearer(configuration.api().token()));
        environment
                .jersey()
                .register(new TicketResource(journal, configuration.advice().gate()));
        environment
                .admin()
                .addServlet("dead-letters", new DeadLetterServlet(deadLetters, clock, workers::wake))
                .addMapping("/dead-letters/*");
        environment
                .admin()
                .addServlet("prometheus", new PrometheusMetricsServlet(prometheus(environment.metrics())))
                .addMapping("/prometheus");
        environment.healthChecks().register("database", new DatabaseHealth(database));
        environment.healthChecks().register("workers", new WorkersHealth(workers));
        desks.forEach(desk -> environment.healthChecks().register("token-" + desk.name(), desk.tokenHealth(clock)));
    }

    private static PrometheusRegistry prometheus(MetricRegistry metrics) {
        PrometheusRegistry registry = new PrometheusRegistry();
        DropwizardExports.builder().dropwizardRegistry(metrics).register(registry);
        return registry;
    }

    private static Database open(HandoffConfiguration configuration, Environment environment) {
        Database database = Database.open(configuration.database().settings());
        environment.lifecycle().manage(new Closing(database));
        return database;
    }

    private List<TrackerDesk> desks(HandoffConfiguration configuration, Rooms rooms, TrackerStates states) {
        boolean dryRun = configuration.advice().dryRun();
        return configuration.trackers().entries().stream()
                .map(entry -> new TrackerDesk(entry, rooms, dryRun, states, clock))
                .toList();
    }
}
