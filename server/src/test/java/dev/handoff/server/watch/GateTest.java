package dev.handoff.server.watch;

import static dev.handoff.server.ticket.TicketBuilder.IN_LONDON;
import static dev.handoff.server.ticket.TicketBuilder.IN_WARSAW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.advice.ShownAdf;
import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.FakeTracker;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.TicketBuilder;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TrackerException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The gate moves back what one person has just moved forward with gaps, once, and leaves everything else alone. */
class GateTest {

    private static final TicketKey KEY = new TicketKey("HOM-1");
    private static final String SENTENCE = "Back to “In Refinement”:";

    private final GateScene scene = new GateScene();
    private final FakeTracker tracker = scene.tracker;

    @Test
    void a_ticket_that_goes_on_with_gaps_comes_back_with_the_reason_in_its_comment() {
        goesOn(IN_LONDON);

        assertThat(tracker.takeWrites()).containsExactly();
        assertThat(scene.again).containsExactly(GateScene.START.plus(Duration.ofMinutes(6)));
        scene.pass(Duration.ofMinutes(6));
        scene.visit();

        assertThat(status()).isEqualTo("In Refinement");
        assertThat(comment()).contains(SENTENCE).contains("Z powrotem do „In Refinement”:");
        assertThat(tracker.takeWrites())
                .contains("move to In Refinement")
                .first()
                .isEqualTo("create comment 10000");
        assertThat(scene.entered).contains("ticket.moved-back to In Refinement");
        scene.visit();
        assertThat(tracker.takeWrites()).isEmpty();
        assertThat(comment()).contains(SENTENCE);
    }

    @Test
    void whoever_moves_it_forward_again_has_the_last_word() {
        cameBack();

        tracker.move(IN_LONDON, KEY, "Ready");
        scene.pass(Duration.ofMinutes(30));
        scene.visit();

        assertThat(status()).isEqualTo("Ready");
        assertThat(comment()).doesNotContain(SENTENCE);
        assertThat(scene.notes()).contains("not moved back: it was moved back before, and whoever moved it on decides");
    }

    @Test
    void a_mass_edit_is_never_moved_back() {
        goesOn(IN_LONDON);
        tracker.holding(GateScene.hollow("HOM-22"));
        tracker.move(IN_LONDON, new TicketKey("HOM-22"), "Ready");
        scene.visit("HOM-22");
        scene.pass(Duration.ofMinutes(10));

        scene.visit();
        scene.visit("HOM-22");

        assertThat(tracker.takeWrites()).noneMatch(it -> it.startsWith("move"));
        assertThat(comment()).isNotEmpty().doesNotContain(SENTENCE);
        assertThat(scene.notes()).contains("not moved back: it was moved together with other tickets");
    }

    @Test
    void what_another_person_moved_at_that_time_or_the_same_person_later_is_no_mass_edit() {
        goesOn(IN_LONDON);
        tracker.holding(GateScene.hollow("HOM-22")).holding(GateScene.hollow("HOM-333"));
        tracker.move(TicketBuilder.person("uk-2", "Europe/London"), new TicketKey("HOM-22"), "Ready");
        scene.visit("HOM-22");
        scene.pass(Duration.ofMinutes(3));
        tracker.move(IN_LONDON, new TicketKey("HOM-333"), "Ready");
        scene.visit("HOM-333");
        scene.pass(Duration.ofMinutes(4));

        scene.visit();

        assertThat(status()).isEqualTo("In Refinement");
    }

    @Test
    void a_mass_edit_that_is_seen_late_is_waited_for_all_the_same() {
        tracker.move(IN_LONDON, KEY, "Ready");
        tracker.holding(GateScene.hollow("HOM-22"));
        tracker.move(IN_LONDON, new TicketKey("HOM-22"), "Ready");
        scene.pass(Duration.ofMinutes(90));
        scene.visit();
        assertThat(status()).isEqualTo("Ready");
        scene.visit("HOM-22");
        scene.pass(Duration.ofMinutes(6));

        scene.visit();

        assertThat(status()).isEqualTo("Ready");
        assertThat(scene.notes()).contains("not moved back: it was moved together with other tickets");
    }

    @Test
    void a_ticket_without_gaps_goes_on() {
        tracker.holding(TicketBuilder.ticket("HOM-1")
                .summary("Upgrade Gradle to 8.10")
                .description("Build only.")
                .build());
        goesOn(IN_LONDON);
        scene.pass(Duration.ofMinutes(10));

        scene.visit();

        assertThat(tracker.takeWrites()).isEmpty();
    }

    @Test
    void what_the_receiving_site_takes_stays() {
        staysBecause(IN_WARSAW, Duration.ofMinutes(10), "the receiving site took it");
    }

    @Test
    void what_was_moved_hours_ago_stays() {
        staysBecause(IN_LONDON, Duration.ofHours(3), "it was moved too long ago");
    }

    @Test
    void what_was_only_assigned_stays() {
        tracker.holding(TicketBuilder.like(tracker.read("HOM-1"))
                .assignee(IN_WARSAW)
                .reassigned(GateScene.START.toString(), null, IN_WARSAW)
                .build());
        scene.pass(Duration.ofMinutes(10));

        scene.visit();

        assertThat(status()).isEqualTo("To Do");
        assertThat(scene.notes()).contains("not moved back: no change of its status made it cross");
    }

    @Test
    void a_workflow_that_offers_no_way_keeps_it_and_the_comment_does_not_pretend() {
        GateScene closed = new GateScene("nowhere");
        closed.tracker.move(IN_LONDON, KEY, "Ready");
        closed.visit();
        closed.pass(Duration.ofMinutes(10));

        closed.visit();

        assertThat(closed.tracker.takeWrites()).noneMatch(it -> it.startsWith("move"));
        assertThat(closed.notes()).contains("not moved back: its workflow offers us no way to \"In Refinement\"");
    }

    @Test
    void a_move_that_is_refused_is_not_tried_again_and_the_comment_is_put_right() {
        tracker.failing("move", new TrackerException.Rejected("a validator wants a fix version"));
        goesOn(IN_LONDON);
        scene.pass(Duration.ofMinutes(10));

        scene.visit();
        assertThat(comment()).contains(SENTENCE);
        assertThat(scene.again).containsExactly(scene.now());
        tracker.healed();
        scene.visit();

        assertThat(comment()).doesNotContain(SENTENCE);
        assertThat(status()).isEqualTo("Ready");
        assertThat(scene.entered).anyMatch(it -> it.startsWith("write.failed ticket.moved-back"));
    }

    @Test
    void a_dry_run_shows_it_and_moves_nothing() {
        goesOn(IN_LONDON);
        scene.pass(Duration.ofMinutes(10));

        assertThat(scene.dryRun()).contains("HOM-1: would move it back to In Refinement");
        assertThat(status()).isEqualTo("Ready");
        assertThat(scene.entered).isEmpty();
    }

    @Test
    void a_muted_ticket_stays() {
        goesOn(IN_LONDON);
        tracker.holding(TicketBuilder.like(tracker.read("HOM-1"))
                .comment(new Comment(
                        "7", IN_LONDON, new Body.Text("/handoff mute"), scene.now(), scene.now(), Map.of(), false))
                .build());
        scene.pass(Duration.ofMinutes(10));

        scene.visit();

        assertThat(status()).isEqualTo("Ready");
    }

    @Test
    void a_project_without_a_rule_stays() {
        tracker.holding(GateScene.hollow("MOT-1"));
        tracker.move(IN_LONDON, new TicketKey("MOT-1"), "Ready");
        scene.pass(Duration.ofMinutes(10));

        scene.visit("MOT-1");

        assertThat(tracker.takeWrites()).isNotEmpty().noneMatch(it -> it.startsWith("move"));
    }

    private void staysBecause(Person mover, Duration later, String reason) {
        goesOn(mover);
        scene.pass(later);

        scene.visit();

        assertThat(status()).isEqualTo("Ready");
        assertThat(scene.notes()).contains("not moved back: " + reason);
    }

    /** And is looked at. */
    private void goesOn(Person mover) {
        tracker.move(mover, KEY, "Ready");
        scene.visit();
    }

    private void cameBack() {
        goesOn(IN_LONDON);
        scene.pass(Duration.ofMinutes(10));
        scene.visit();
        assertThat(status()).isEqualTo("In Refinement");
        scene.pass(Duration.ofMinutes(10));
    }

    private String status() {
        return tracker.read("HOM-1").status();
    }

    private String comment() {
        return tracker.read("HOM-1").comments().stream()
                .filter(comment -> FakeTracker.SELF.same(comment.author()))
                .map(comment -> ShownAdf.of(((Body.Adf) comment.body()).document()))
                .findFirst()
                .orElse("");
    }
}
