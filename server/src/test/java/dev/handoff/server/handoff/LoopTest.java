package dev.handoff.server.handoff;

import static dev.handoff.server.handoff.HandoffScene.ANNA;
import static dev.handoff.server.handoff.HandoffScene.KASIA;
import static dev.handoff.server.handoff.HandoffScene.MAREK;
import static dev.handoff.server.handoff.HandoffScene.READ_BACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.handoff.server.context.AnswerState;
import dev.handoff.server.site.Direction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopTest {

    @Test
    void a_ticket_at_home_has_no_hand_off() {
        HandoffScene scene = new HandoffScene();

        assertThat(scene.sees()).isEmpty();
        assertThat(scene.ledger().current()).isNull();
    }

    @Test
    void a_ticket_approaches_then_is_offered_then_picked_up() {
        HandoffScene scene = new HandoffScene();

        scene.at("2026-11-10T09:30:00Z").moves(ANNA, "Ready").sees();
        assertThat(scene.stage()).isEqualTo(Stage.APPROACHING);
        scene.at("2026-11-10T10:00:00Z").assigns(ANNA, KASIA).sees();
        assertThat(scene.stage()).isEqualTo(Stage.OFFERED);
        scene.at("2026-11-10T11:00:00Z").moves(KASIA, "In Progress").sees();

        assertThat(scene.stage()).isEqualTo(Stage.PICKED_UP);
        assertThat(scene.ledger().handoffs()).hasSize(1);
        assertThat(scene.handoff().direction()).isEqualTo(new Direction("UK", "PL"));
        assertThat(scene.handoff().events())
                .extracting(EventJson::type, Event::at, event -> event.by().id())
                .containsExactly(
                        tuple("approaching", Instant.parse("2026-11-10T09:30:00Z"), "anna"),
                        tuple("offered", Instant.parse("2026-11-10T10:00:00Z"), "anna"),
                        tuple("picked-up", Instant.parse("2026-11-10T11:00:00Z"), "kasia"));
    }

    @Test
    void a_ticket_created_where_it_is_crosses_once_also_when_the_changelog_begins_to_tell() {
        HandoffScene scene = new HandoffScene().createdAt(KASIA);
        scene.at("2026-11-10T10:00:00Z").sees();

        scene.at("2026-11-10T10:05:00Z").changesSomething(ANNA).sees();

        assertThat(scene.ledger().handoffs()).hasSize(1);
        assertThat(scene.stage()).isEqualTo(Stage.OFFERED);
    }

    @Test
    void looking_again_tells_nothing_new() {
        HandoffScene scene = HandoffScene.accepted();

        assertThat(scene.sees()).isEmpty();
        assertThat(scene.at("2026-12-10T09:00:00Z").sees()).isEmpty();
    }

    @Test
    void being_assigned_from_the_other_site_is_an_offer_and_not_yet_a_pick_up() {
        assertThat(HandoffScene.offered().stage()).isEqualTo(Stage.OFFERED);
    }

    @Test
    void who_takes_a_ticket_offers_and_picks_it_up_at_once() {
        HandoffScene scene = new HandoffScene();

        scene.assigns(KASIA, KASIA).sees();

        assertThat(scene.stage()).isEqualTo(Stage.PICKED_UP);
    }

    @Test
    void a_ticket_first_seen_long_after_its_crossing_is_told_from_the_changelog() {
        HandoffScene scene = new HandoffScene();
        scene.at("2026-10-06T09:00:00Z").assigns(ANNA, KASIA);
        scene.at("2026-10-07T09:00:00Z").moves(KASIA, "In Progress");

        List<Event> told = scene.at("2026-11-10T10:00:00Z").sees();

        assertThat(told).hasSize(2);
        assertThat(told.get(0)).isInstanceOfSatisfying(Event.Offered.class, offered -> {
            assertThat(offered.at()).isEqualTo(Instant.parse("2026-10-06T09:00:00Z"));
            assertThat(offered.rebuilt()).isTrue();
        });
        assertThat(told.get(1).at()).isEqualTo(Instant.parse("2026-10-07T09:00:00Z"));
    }

    @Test
    void a_ticket_seen_as_it_crosses_is_not_rebuilt() {
        assertThat(HandoffScene.offered().handoff().offered())
                .extracting(Event.Offered::rebuilt, Event.Offered::assessment)
                .containsExactly(false, null);
    }

    @Test
    void a_crossing_withdrawn_before_it_was_made_is_closed_and_taken_up_again() {
        HandoffScene scene = new HandoffScene();
        scene.moves(ANNA, "Ready").sees();

        scene.moves(ANNA, "To Do").sees();
        assertThat(scene.stage()).isEqualTo(Stage.CLOSED);
        scene.moves(ANNA, "Ready").sees();

        assertThat(scene.stage()).isEqualTo(Stage.APPROACHING);
        assertThat(scene.ledger().handoffs()).hasSize(1);
    }

    @Test
    void going_back_and_coming_again_are_two_more_hand_offs() {
        HandoffScene scene = HandoffScene.pickedUp();

        scene.at("2026-11-12T09:00:00Z").moves(KASIA, "Waiting for UK");
        scene.at("2026-11-12T09:01:00Z").assigns(KASIA, ANNA).sees();
        assertThat(scene.handoff().direction()).isEqualTo(new Direction("PL", "UK"));
        assertThat(scene.stage()).isEqualTo(Stage.OFFERED);
        scene.at("2026-11-13T09:00:00Z")
                .moves(ANNA, "To Do")
                .assigns(ANNA, MAREK)
                .sees();

        assertThat(scene.ledger().handoffs())
                .extracting(Handoff::number, Handoff::direction, Handoff::stage)
                .containsExactly(
                        tuple(1, new Direction("UK", "PL"), Stage.CLOSED),
                        tuple(2, new Direction("PL", "UK"), Stage.CLOSED),
                        tuple(3, new Direction("UK", "PL"), Stage.OFFERED));
    }

    @Test
    void a_colleague_of_the_same_site_continues_the_same_hand_off() {
        HandoffScene scene = HandoffScene.readBack();

        scene.at("2026-11-12T09:00:00Z").assigns(KASIA, MAREK).sees();

        assertThat(scene.ledger().handoffs()).hasSize(1);
        assertThat(scene.stage()).isEqualTo(Stage.READ_BACK);
    }

    @Test
    void a_done_ticket_awaits_nothing_and_one_reopened_goes_on() {
        HandoffScene scene = HandoffScene.pickedUp();

        scene.finishes(KASIA).sees();
        assertThat(scene.stage()).isEqualTo(Stage.CLOSED);
        assertThat(ReadBackItem.answer(scene.handoff()).state()).isEqualTo(AnswerState.NA);
        scene.moves(KASIA, "In Progress");
        HandoffScene reopened = scene.moves(KASIA, "Ready for test");
        reopened.sees();

        assertThat(scene.ledger().handoffs()).hasSize(1);
    }

    @Test
    void a_returned_ticket_says_why_and_a_second_crossing_begins_anew() {
        HandoffScene scene = HandoffScene.pickedUp();

        assertThat(refusal(scene.says(KASIA, "/handoff return no"))).startsWith("Please give the reason");
        scene.says(KASIA, "/handoff return because the figures for Larkfield are missing");
        assertThat(scene.stage()).isEqualTo(Stage.RETURNED);
        assertThat(scene.sees()).isEmpty();
        assertThat(refusal(scene.says(KASIA, "/handoff accept " + READ_BACK))).contains("was returned already");
        scene.at("2026-11-12T09:00:00Z").assigns(KASIA, ANNA).sees();
        scene.at("2026-11-13T09:00:00Z").assigns(ANNA, KASIA).sees();

        assertThat(scene.ledger().handoffs())
                .extracting(Handoff::stage)
                .containsExactly(Stage.RETURNED, Stage.CLOSED, Stage.OFFERED);
    }

    private static String refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return Reasons.in("en").say(((Outcome.Refused) outcome).reason());
    }
}
