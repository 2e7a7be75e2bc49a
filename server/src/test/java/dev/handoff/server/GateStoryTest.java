package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import dev.handoff.server.advice.CommentBudget;
import dev.handoff.server.advice.ShownAdf;
import dev.handoff.server.audit.Entries;
import dev.handoff.server.command.Configurations;
import dev.handoff.server.jira.Jira;
import dev.handoff.server.jira.JiraSettings;
import dev.handoff.server.sandbox.MovableClock;
import dev.handoff.server.sandbox.Sandbox;
import dev.handoff.server.sandbox.SandboxSettings;
import dev.handoff.server.sandbox.tracker.Comment;
import dev.handoff.server.settings.LayeredSource;
import dev.handoff.server.store.AuditTrail;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A ticket that goes on too early, on both kinds of Jira: back once, forward again by a person, and there it stays. */
class GateStoryTest {

    private static final String LEEDS = "g.ashworth";

    private final MovableClock clock = new MovableClock();
    private final Sandbox sandbox =
            Sandbox.start(SandboxSettings.inMemory().unseeded().withClock(clock));
    private final Database database = TestDatabase.fresh();
    private final List<String> keys = new ArrayList<>();

    @AfterEach
    void close() {
        sandbox.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource(JiraSettings.Dialect.class)
    void one_goes_back_once_and_a_mass_edit_never(JiraSettings.Dialect dialect) throws Exception {
        HandoffConfiguration configuration = configuration(dialect);
        Rooms rooms = Rooms.of(configuration);
        try (Jira jira = Jira.open(rooms.jira(configuration.trackers().entries().get(0)), clock)) {
            Visit visit = visit(jira, rooms, configuration);
            create(3);
            moves(0, "Ready");
            visit(visit);
            assertThat(comments(0)).isEmpty();
            clock.pass(Duration.ofMinutes(10));
            visit(visit);
            assertThat(status(0)).isEqualTo("To Do");
            assertThat(text(dialect)).contains("Back to “To Do”:").contains("Z powrotem do „To Do”:");

            visit(visit);
            moves(0, "Ready");
            clock.pass(Duration.ofMinutes(10));
            visit(visit);
            assertThat(status(0)).isEqualTo("Ready");
            assertThat(text(dialect)).doesNotContain("Back to");

            moves(1, "Ready");
            moves(2, "Ready");
            visit(visit);
            clock.pass(Duration.ofMinutes(10));
            visit(visit);
            assertThat(List.of(status(1), status(2))).containsOnly("Ready");
            assertThat(comments(1)).hasSize(1);
        }
        List<String> deeds = new ArrayList<>();
        new PostgresEntries(database)
                .each(Entries.Wanted.ALL, it -> deeds.add(it.entry().what()));
        assertThat(deeds).containsOnlyOnce("ticket.moved-back").doesNotContain("write.failed");
        assertThat(new AuditTrail(database).verify().problem()).isNull();
    }

    private void create(int tickets) {
        sandbox.as(LEEDS, hand -> {
            for (int i = 0; i < tickets; i++) {
                keys.add(hand.create("QUO", "Story", "Breakdown cover on the price page " + i, "We want it shown."));
            }
        });
    }

    private void moves(int ticket, String status) {
        sandbox.as(LEEDS, hand -> hand.status(keys.get(ticket), status));
    }

    private void visit(Visit visit) {
        keys.forEach(
                key -> visit.handle(new TicketRef("firm", sandbox.issue(key).id()), () -> {}));
    }

    private String status(int ticket) {
        String id = sandbox.issue(keys.get(ticket)).text("status");
        return sandbox.look(tracker -> tracker.firm().statuses().stream()
                .filter(status -> status.id().equals(id))
                .findFirst()
                .orElseThrow()
                .name());
    }

    private List<Comment> comments(int ticket) {
        return sandbox.issue(keys.get(ticket)).comments();
    }

    private String text(JiraSettings.Dialect dialect) {
        Comment comment = comments(0).get(0);
        return dialect == JiraSettings.Dialect.CLOUD
                ? ShownAdf.of(comment.body().adf())
                : comment.body().wiki();
    }

    private Visit visit(Jira jira, Rooms rooms, HandoffConfiguration configuration) {
        LearningDesk learning = new LearningDesk(configuration.learning(), database, new MetricRegistry(), clock);
        return new Visit(
                List.of(new Watched("firm", new OwnAccount(), jira.tickets(), jira.edits(), null, Set.of())),
                new Look(
                        rooms.judge(),
                        rooms.planner(),
                        Lore.NONE,
                        new Conversation(
                                rooms.loop(),
                                new PostgresHandoffs(database, PostgresOutbox.silent(database)),
                                new PostgresTold(database),
                                Conversation.Freezer.NOTHING,
                                new PostgresMoves(database)),
                        clock),
                new CommentBudget(5, Duration.ofHours(1)),
                new StoredJournal(
                        database,
                        PostgresOutbox.silent(database),
                        new PostgresSweepLog(database),
                        learning,
                        rooms.crossings()),
                (ticket, when) -> {},
                report -> {},
                clock);
    }

    private HandoffConfiguration configuration(JiraSettings.Dialect dialect) throws Exception {
        Bootstrap<HandoffConfiguration> bootstrap = new Bootstrap<>(new HandoffServer());
        new HandoffServer().initialize(bootstrap);
        String type = dialect == JiraSettings.Dialect.CLOUD ? "cloud" : "dc";
        String yaml = RunningHandoff.settings(sandbox.address(), type, TestDatabase.freshSettings(), 0)
                + "advice: {graceDelay: 0s, gate: {enabled: true, moveBack: [{projects: [QUO], to: to do}]}}\n";
        return Configurations.read(bootstrap, new LayeredSource(yaml), "the test's settings");
    }
}
