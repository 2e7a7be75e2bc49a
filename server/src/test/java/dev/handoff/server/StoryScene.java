package dev.handoff.server;

import com.codahale.metrics.MetricRegistry;
import dev.handoff.server.advice.CommentBudget;
import dev.handoff.server.advice.ShownAdf;
import dev.handoff.server.audit.Entries;
import dev.handoff.server.command.Configurations;
import dev.handoff.server.jira.Jira;
import dev.handoff.server.jira.JiraSettings.Dialect;
import dev.handoff.server.sandbox.MovableClock;
import dev.handoff.server.sandbox.Sandbox;
import dev.handoff.server.sandbox.SandboxSettings;
import dev.handoff.server.sandbox.tracker.Comment;
import dev.handoff.server.settings.LayeredSource;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.PostgresEntries;
import dev.handoff.server.store.PostgresHandoffs;
import dev.handoff.server.store.PostgresMoves;
import dev.handoff.server.store.PostgresOutbox;
import dev.handoff.server.store.PostgresSweepLog;
import dev.handoff.server.store.PostgresTold;
import dev.handoff.server.store.TestDatabase;
import dev.handoff.server.ticket.TicketRef;
import dev.handoff.server.watch.Conversation;
import dev.handoff.server.watch.Look;
import dev.handoff.server.watch.Lore;
import dev.handoff.server.watch.OwnAccount;
import dev.handoff.server.watch.Visit;
import dev.handoff.server.watch.Watched;
import io.dropwizard.core.setup.Bootstrap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A firm's look-alike of Jira, the service's own visit to its tickets, and a clock that is moved by hand. */
final class StoryScene implements AutoCloseable {

    static final String LEEDS = "g.ashworth";
    static final String KRAKOW = "k.wrona";

    final MovableClock clock = new MovableClock();
    final Sandbox sandbox = Sandbox.start(SandboxSettings.inMemory().unseeded().withClock(clock));
    final Database database = TestDatabase.fresh();
    final PostgresHandoffs handoffs = new PostgresHandoffs(database, PostgresOutbox.silent(database));

    /** What happens while the service is connected. */
    interface Scene {
        void play(Visit visit) throws Exception;
    }

    /** @param advice settings of the section, as YAML in one line */
    void play(Dialect dialect, String advice, Scene scene) throws Exception {
        HandoffConfiguration configuration = configuration(dialect, advice);
        Rooms rooms = Rooms.of(configuration);
        try (Jira jira = Jira.open(rooms.jira(configuration.trackers().entries().get(0)), clock)) {
            scene.play(visit(jira, rooms, configuration));
        }
    }

    TicketRef ref(String key) {
        return new TicketRef("firm", sandbox.issue(key).id());
    }

    /** As its readers see it. */
    static String text(Dialect dialect, Comment comment) {
        return dialect == Dialect.CLOUD
                ? ShownAdf.of(comment.body().adf())
                : comment.body().wiki();
    }

    /** What the audit says was done. */
    List<String> deeds() {
        List<String> deeds = new ArrayList<>();
        new PostgresEntries(database)
                .each(Entries.Wanted.ALL, it -> deeds.add(it.entry().what()));
        return deeds;
    }

    private Visit visit(Jira jira, Rooms rooms, HandoffConfiguration configuration) {
        LearningDesk learning = new LearningDesk(configuration.learning(), database, new MetricRegistry(), clock);
        StoredJournal journal = new StoredJournal(
                database, PostgresOutbox.silent(database), new PostgresSweepLog(database), learning, rooms.crossings());
        Conversation conversation = new Conversation(
                rooms.loop(), handoffs, new PostgresTold(database), journal::freeze, new PostgresMoves(database));
        return new Visit(
                List.of(new Watched("firm", new OwnAccount(), jira.tickets(), jira.edits(), null, Set.of())),
                new Look(rooms.judge(), rooms.planner(), Lore.NONE, conversation, clock),
                new CommentBudget(5, Duration.ofHours(1)),
                journal,
                (ticket, when) -> {},
                report -> {},
                clock);
    }

    private HandoffConfiguration configuration(Dialect dialect, String advice) throws Exception {
        HandoffServer server = new HandoffServer();
        Bootstrap<HandoffConfiguration> bootstrap = new Bootstrap<>(server);
        server.initialize(bootstrap);
        String type = dialect == Dialect.CLOUD ? "cloud" : "dc";
        String yaml = RunningHandoff.settings(sandbox.address(), type, TestDatabase.freshSettings(), 0) + "advice: "
                + advice + "\n";
        return Configurations.read(bootstrap, new LayeredSource(yaml), "the test's settings");
    }

    @Override
    public void close() {
        sandbox.close();
        database.close();
    }
}
