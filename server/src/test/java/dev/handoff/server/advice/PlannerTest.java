package dev.handoff.server.advice;

import static dev.handoff.server.advice.Scene.APPROACHING;
import static dev.handoff.server.advice.Scene.COMES_HOME;
import static dev.handoff.server.advice.Scene.MADE;
import static dev.handoff.server.ticket.TicketBuilder.IN_LONDON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.Item;
import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.FakeTracker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When Handoff speaks, and when it is silent. */
class PlannerTest {

    private static Assessments flagged() {
        return Assessments.complete()
                .missing(Item.HARM, Item.WHO)
                .source("ICOBS-6A", "FCA ICOBS 6A - optional products", "\"defaults to Yes\" in the summary");
    }

    @Test
    void a_flagged_ticket_that_crosses_gets_a_comment_a_label_a_link_and_a_property() {
        Scene scene = Scene.onCloud();

        assertThat(scene.visit(flagged()))
                .containsExactly(
                        "create comment 10000",
                        "add label context-missing",
                        "put link handoff:source:ICOBS-6A",
                        "put property handoff.state");
        assertThat(scene.ticket().properties().get("handoff.state"))
                .startsWith("{\"v\":1,\"state\":\"missing\",\"gaps\":[\"WHO\",\"HARM\"],\"hollow\":[],"
                        + "\"direction\":\"UK->PL\",\"kind\":\"story\",\"sources\":[\"ICOBS-6A\"],"
                        + "\"labels\":[\"context-missing\"],\"refused\":[],\"hash\":\"")
                .endsWith("\"at\":\"2026-11-10T10:00:00Z\"}");
    }

    @Test
    void nothing_is_written_the_second_time() {
        Scene scene = Scene.onCloud();
        scene.visit(flagged());

        assertThat(scene.at("2026-11-12T10:00:00Z").visit(flagged())).isEmpty();
    }

    @Test
    void a_ticket_that_lacks_only_what_is_advice_only_gets_nothing() {
        Scene scene = Scene.onCloud();

        assertThat(scene.plan(Assessments.complete().adviceOnly(Item.HARM)).notes())
                .containsExactly("nothing is missing but what is advice-only: HARM");
        assertThat(scene.visit(Assessments.complete().adviceOnly(Item.HARM))).isEmpty();
    }

    @Test
    void a_comment_whose_last_question_became_advice_only_settles() {
        Scene scene = Scene.onCloud();
        scene.visit(Assessments.complete().missing(Item.HARM));

        scene.visit(Assessments.complete().adviceOnly(Item.HARM));

        assertThat(scene.comment()).startsWith("Nothing is open any more.");
        assertThat(scene.ticket().labels()).containsExactly("context-complete");
        assertThat(scene.state()).contains("\"gaps\":[]");
    }

    @Test
    void a_complete_ticket_gets_nothing() {
        assertThat(Scene.onCloud().visit(Assessments.complete())).isEmpty();
    }

    @Test
    void a_chore_gets_nothing() {
        assertThat(Scene.onCloud().visit(Assessments.chore())).isEmpty();
    }

    @Test
    void a_flagged_ticket_that_stays_at_home_gets_nothing() {
        assertThat(Scene.onCloud().crossing(null).visit(flagged())).isEmpty();
    }

    @Test
    void a_ticket_on_its_way_home_gets_nothing() {
        assertThat(Scene.onCloud().crossing(COMES_HOME).visit(flagged())).isEmpty();
    }

    @Test
    void a_muted_ticket_gets_nothing() {
        Scene scene = Scene.onCloud().ticket(ticket -> ticket.labels("handoff-mute"));

        assertThat(scene.visit(flagged())).isEmpty();
        assertThat(scene.plan(flagged()).notes()).containsExactly("muted by the label handoff-mute");
    }

    @Test
    void once_muted_even_our_own_comment_is_left_as_it_is() {
        Scene scene = Scene.onCloud();
        scene.visit(flagged());
        scene.ticket(ticket -> ticket.labels("context-missing", "handoff-mute"));

        assertThat(scene.visit(Assessments.complete())).isEmpty();
    }

    @Test
    void answers_edit_the_comment_once_and_turn_the_label() {
        Scene scene = Scene.onCloud();
        scene.visit(flagged());

        assertThat(scene.visit(Assessments.complete()))
                .containsExactly(
                        "update comment 10000",
                        "put comment property 10000 handoff.comment",
                        "add label context-complete",
                        "remove label context-missing",
                        "put property handoff.state");
        assertThat(scene.comment()).contains("All answered, thank you.");
        assertThat(scene.state()).contains("\"state\":\"complete\"", "\"gaps\":[]");
        assertThat(scene.visit(Assessments.complete())).isEmpty();
    }

    @Test
    void a_gap_that_reappears_is_asked_in_the_same_comment() {
        Scene scene = Scene.onCloud();
        scene.visit(flagged());
        scene.visit(Assessments.complete());

        assertThat(scene.visit(flagged())).contains("update comment 10000", "add label context-missing");
        assertThat(scene.comments()).hasSize(1);
        assertThat(scene.visit(flagged())).isEmpty();
    }

    @Test
    void a_ticket_that_turns_out_to_be_a_chore_is_let_go() {
        Scene scene = Scene.onCloud();
        scene.visit(flagged());
        scene.visit(Assessments.chore());

        assertThat(scene.comment()).contains("This ticket needs no further context.");
    }

    @Test
    void after_a_lost_response_the_comment_is_found_by_its_marker() {
        Scene scene = Scene.onCloud();
        Edit create = scene.plan(flagged()).edits().get(0);
        Edits.apply(List.of(create), Scene.KEY, scene.tracker);
        scene.tracker.change(Scene.KEY, "10000", comment -> withProperties(comment, Map.of()));
        scene.tracker.takeWrites();

        assertThat(scene.visit(flagged()))
                .containsExactly(
                        "add label context-missing", "put link handoff:source:ICOBS-6A", "put property handoff.state");
    }

    @Test
    void of_two_comments_of_ours_the_oldest_is_kept_true_and_the_other_reported() {
        Scene scene = Scene.onCloud();
        Edit create = scene.plan(flagged()).edits().get(0);
        Edits.apply(List.of(create, create), Scene.KEY, scene.tracker);
        scene.tracker.takeWrites();

        Advice advice = scene.plan(Assessments.complete());
        Edits.apply(advice.edits(), Scene.KEY, scene.tracker);

        assertThat(scene.tracker.takeWrites()).contains("update comment 10000").doesNotContain("update comment 10001");
        assertThat(advice.notes()).containsExactly("comment 10001 is ours too and left as it is; delete it by hand");
    }

    @Test
    void a_done_ticket_is_asked_nothing_more_but_thanked_when_answered() {
        Scene scene = Scene.onCloud();
        scene.visit(flagged());
        scene.crossing(null).ticket(ticket -> ticket.done());

        assertThat(scene.visit(Assessments.complete().missing(Item.HARM))).isEmpty();
        assertThat(scene.visit(Assessments.complete())).contains("update comment 10000");
    }

    @Test
    void a_ticket_that_no_longer_crosses_keeps_its_comment_true() {
        Scene scene = Scene.onCloud();
        scene.visit(flagged());
        scene.crossing(null);

        assertThat(scene.visit(flagged())).isEmpty();
        assertThat(scene.visit(Assessments.complete()
                        .missing(Item.HARM)
                        .source("ICOBS-6A", "FCA ICOBS 6A - optional products", "\"defaults to Yes\" in the summary")))
                .contains("update comment 10000");
        assertThat(scene.comment()).contains("Leeds → Gdańsk");
    }

    @Test
    void making_the_crossing_or_coming_home_changes_no_word() {
        Scene scene = Scene.onCloud().crossing(APPROACHING);
        scene.visit(flagged());

        assertThat(scene.crossing(MADE).visit(flagged())).isEmpty();
        assertThat(scene.crossing(COMES_HOME).visit(flagged())).isEmpty();
    }

    @Test
    void an_approaching_ticket_is_left_in_peace_for_the_grace_delay() {
        Scene scene = Scene.withGrace(Duration.ofMinutes(30)).crossing(APPROACHING);
        scene.ticket(ticket -> ticket.changed("2026-11-10T09:50:00Z", IN_LONDON, "description", "a", "b"));

        Advice advice = scene.plan(flagged());

        assertThat(advice.edits()).isEmpty();
        assertThat(advice.notBefore()).isEqualTo(Instant.parse("2026-11-10T10:20:00Z"));
        assertThat(scene.at("2026-11-10T10:20:00Z").plan(flagged()).createsComment())
                .isTrue();
    }

    @Test
    void a_ticket_that_has_crossed_does_not_wait() {
        Scene scene = Scene.withGrace(Duration.ofMinutes(30)).crossing(MADE);
        scene.ticket(ticket -> ticket.changed("2026-11-10T09:50:00Z", IN_LONDON, "assignee", "a", "b"));

        assertThat(scene.plan(flagged()).createsComment()).isTrue();
    }

    @Test
    void the_grace_delay_never_holds_back_an_edit() {
        Scene scene = Scene.withGrace(Duration.ofMinutes(30)).crossing(APPROACHING);
        scene.visit(flagged());
        scene.ticket(ticket -> ticket.changed("2026-11-10T09:59:00Z", IN_LONDON, "description", "a", "b"));

        assertThat(scene.visit(Assessments.complete())).contains("update comment 10000");
    }

    @Test
    void tickets_older_than_the_switch_to_writing_wait_until_they_change() {
        Scene scene = Scene.onCloud().writingSince("2026-11-05T00:00:00Z");

        assertThat(scene.visit(flagged())).isEmpty();

        scene.ticket(ticket -> ticket.updated("2026-11-09T08:00:00Z"));
        assertThat(scene.visit(flagged())).contains("create comment 10000");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "service_desk")
    void where_customers_may_read_the_comment_is_internal_from_first_to_last(@Nullable String type) {
        Scene scene = Scene.onCloud().ticket(ticket -> ticket.projectType(type));

        assertThat(scene.visit(flagged())).contains("create comment 10000 internal");
        assertThat(scene.visit(Assessments.complete())).contains("update comment 10000 internal");
    }

    @Test
    void a_comment_that_jira_has_reformatted_is_not_written_again() {
        Scene scene = Scene.on(FakeTracker.dataCenter().droppingCommentProperties());
        scene.visit(flagged());
        scene.tracker.change(Scene.KEY, "10000", comment -> withBody(comment, reformatted(comment)));
        scene.ticket(ticket -> ticket.noProperties());

        assertThat(scene.visit(flagged())).containsExactly("put property handoff.state");
    }

    @Test
    void the_tracker_that_keeps_no_comment_properties_is_not_written_to_for_ever() {
        Scene scene = Scene.on(FakeTracker.dataCenter().droppingCommentProperties());
        scene.visit(flagged());
        scene.visit(Assessments.complete());

        assertThat(scene.visit(Assessments.complete())).isEmpty();
        scene.tracker.change(Scene.KEY, "10000", comment -> withBody(comment, "Handoff context check, rewritten"));
        assertThat(scene.visit(Assessments.complete())).isEmpty();
    }

    @Test
    void what_we_remember_in_a_shape_we_cannot_read_is_replaced() {
        Scene scene = Scene.onCloud();
        scene.visit(flagged());
        scene.ticket(ticket -> ticket.property("handoff.state", "[\"not ours\"]"));

        assertThat(scene.visit(flagged())).containsExactly("put property handoff.state");
        assertThat(scene.visit(flagged())).isEmpty();
    }

    private static String reformatted(Comment comment) {
        return ((Body.Text) comment.body()).text().replace("\n", "\r\n") + "\r\n";
    }

    private static Comment withBody(Comment comment, String text) {
        return new Comment(
                comment.id(),
                comment.author(),
                new Body.Text(text),
                comment.created(),
                comment.updated(),
                comment.properties(),
                comment.internal());
    }

    private static Comment withProperties(Comment comment, Map<String, String> properties) {
        return new Comment(
                comment.id(),
                comment.author(),
                comment.body(),
                comment.created(),
                comment.updated(),
                properties,
                comment.internal());
    }
}
