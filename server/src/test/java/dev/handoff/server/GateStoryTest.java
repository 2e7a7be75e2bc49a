package dev.handoff.server;

import static dev.handoff.server.StoryScene.LEEDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.jira.JiraSettings;
import dev.handoff.server.sandbox.Sandbox;
import dev.handoff.server.sandbox.tracker.Comment;
import dev.handoff.server.store.AuditTrail;
import dev.handoff.server.watch.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A ticket that goes on too early, on both kinds of Jira: back once, forward again by a person, and there it stays. */
class GateStoryTest {

    private static final String ADVICE =
            "{graceDelay: 0s, gate: {enabled: true, moveBack: [{projects: [QUO], to: to do}]}}";

    private final StoryScene scene = new StoryScene();
    private final Sandbox sandbox = scene.sandbox;
    private final List<String> keys = new ArrayList<>();

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @EnumSource(JiraSettings.Dialect.class)
    void one_goes_back_once_and_a_mass_edit_never(JiraSettings.Dialect dialect) throws Exception {
        scene.play(dialect, ADVICE, visit -> {
            create(3);
            moves(0, "Ready");
            visit(visit);
            assertThat(comments(0)).isEmpty();
            scene.clock.pass(Duration.ofMinutes(10));
            visit(visit);
            assertThat(status(0)).isEqualTo("To Do");
            assertThat(text(dialect)).contains("Back to “To Do”:").contains("Z powrotem do „To Do”:");

            visit(visit);
            moves(0, "Ready");
            scene.clock.pass(Duration.ofMinutes(10));
            visit(visit);
            assertThat(status(0)).isEqualTo("Ready");
            assertThat(text(dialect)).doesNotContain("Back to");

            moves(1, "Ready");
            moves(2, "Ready");
            visit(visit);
            scene.clock.pass(Duration.ofMinutes(10));
            visit(visit);
            assertThat(List.of(status(1), status(2))).containsOnly("Ready");
            assertThat(comments(1)).hasSize(1);
        });
        assertThat(scene.deeds()).containsOnlyOnce("ticket.moved-back").doesNotContain("write.failed");
        assertThat(new AuditTrail(scene.database).verify().problem()).isNull();
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
        keys.forEach(key -> visit.handle(scene.ref(key), () -> {}));
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
        return StoryScene.text(dialect, comments(0).get(0));
    }
}
