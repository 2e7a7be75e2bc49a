package dev.handoff.server.handoff;

import static dev.handoff.server.handoff.HandoffScene.ANNA;
import static dev.handoff.server.handoff.HandoffScene.BEN;
import static dev.handoff.server.handoff.HandoffScene.KASIA;
import static dev.handoff.server.handoff.HandoffScene.MAREK;
import static dev.handoff.server.handoff.HandoffScene.READ_BACK;
import static dev.handoff.server.handoff.HandoffScene.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.AnswerState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadBackTest {

    @Test
    void a_read_back_waits_for_the_sender_and_is_accepted_when_confirmed() {
        HandoffScene scene = HandoffScene.readBack();
        assertThat(scene.stage()).isEqualTo(Stage.READ_BACK);
        assertThat(ReadBackItem.answer(scene.handoff()).state()).isEqualTo(AnswerState.MISSING);

        scene.at("2026-11-10T13:00:00Z").says(ANNA, "/handoff confirm");

        assertThat(scene.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(scene.handoff().wasCorrected()).isFalse();
        assertThat(ReadBackItem.answer(scene.handoff()))
                .extracting("state", "evidence", "where")
                .containsExactly(AnswerState.PRESENT, READ_BACK, "read-back by Person kasia");
    }

    @Test
    void who_reads_back_has_picked_it_up() {
        HandoffScene scene = HandoffScene.offered();

        scene.at("2026-11-10T12:00:00Z").says(KASIA, "/handoff accept " + READ_BACK);

        assertThat(scene.handoff().pickedUp()).isEqualTo(Instant.parse("2026-11-10T12:00:00Z"));
    }

    @Test
    void a_corrected_read_back_is_accepted_by_a_word_of_the_receiver() {
        HandoffScene scene = HandoffScene.readBack();

        scene.says(ANNA, "/handoff correct It is the net premium, without tax.");
        assertThat(scene.stage()).isEqualTo(Stage.CORRECTED);
        assertThat(ReadBackItem.answer(scene.handoff()).why().toString()).startsWith("corrected by the sending site");
        scene.says(KASIA, "/handoff accept Clear, thanks!");

        assertThat(scene.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(scene.handoff().wasCorrected()).isTrue();
        assertThat(ReadBackItem.answer(scene.handoff()).state()).isEqualTo(AnswerState.PRESENT);
    }

    @Test
    void a_new_read_back_after_a_correction_is_confirmed_again() {
        HandoffScene scene = HandoffScene.readBack();
        scene.says(ANNA, "/handoff correct It is the net premium, without tax.");

        scene.says(KASIA, "/handoff accept " + READ_BACK + " It will be the net one, without any tax in it.");
        assertThat(scene.stage()).isEqualTo(Stage.READ_BACK);
        scene.says(BEN, "/handoff confirm");

        assertThat(scene.stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void a_short_read_back_is_hollow() {
        HandoffScene scene = HandoffScene.pickedUp();

        Outcome outcome = scene.says(KASIA, "/handoff accept ok, will do");

        assertThat(refusal(outcome))
                .isEqualTo("Please say in your own words what you understood, in at least 12 words (so far: 3):"
                        + " `/handoff accept` and your text.");
        assertThat(ReadBackItem.answer(scene.handoff()).state()).isEqualTo(AnswerState.HOLLOW);
        assertThat(scene.stage()).isEqualTo(Stage.PICKED_UP);
    }

    @Test
    void a_read_back_copied_from_the_ticket_is_hollow() {
        HandoffScene scene = HandoffScene.pickedUp();

        Outcome outcome = scene.says(
                KASIA,
                "/handoff accept We see that home policyholders of Castlegate with at least one change during the year,"
                        + " about 3,100 renewals a month, compare our price with the figure beside it.");

        assertThat(refusal(outcome)).startsWith("That is mostly the ticket's own wording.");
        assertThat(ReadBackItem.answer(scene.handoff()).why().toString())
                .isEqualTo("the ticket's own words, not the receiver's");
    }

    @Test
    void a_ticket_picked_up_and_not_read_back_misses_it() {
        assertThat(ReadBackItem.answer(HandoffScene.pickedUp().handoff()).state())
                .isEqualTo(AnswerState.MISSING);
        assertThat(ReadBackItem.answer(HandoffScene.offered().handoff()).state())
                .isEqualTo(AnswerState.NA);
        assertThat(ReadBackItem.answer(null).state()).isEqualTo(AnswerState.NA);
    }

    @Test
    void nobody_of_the_sending_site_reads_back_and_nobody_of_the_receiving_site_confirms() {
        HandoffScene scene = HandoffScene.readBack();

        assertThat(refusal(scene.says(ANNA, "/handoff accept " + READ_BACK)))
                .isEqualTo("Thank you, but `accept` is for somebody at the receiving site.");
        assertThat(refusal(scene.says(MAREK, "/handoff confirm")))
                .isEqualTo("Thank you, but `confirm` is for the reporter or somebody at the sending site.");
        assertThat(refusal(scene.says(SOMEBODY, "/handoff confirm"))).startsWith("Thank you");
        assertThat(scene.stage()).isEqualTo(Stage.READ_BACK);
    }

    @Test
    void no_setting_lets_people_confirm_their_own_read_back() {
        HandoffScene scene = HandoffScene.pickedUp()
                .with(
                        Map.of(
                                Command.Kind.CONFIRM,
                                List.of(Role.Plain.ANYBODY),
                                Command.Kind.ACCEPT,
                                List.of(Role.Plain.ANYBODY)),
                        Contacts.none());

        assertThat(refusal(scene.says(ANNA, "/handoff accept Let us say that this is quite all right for everybody")))
                .startsWith("The read-back is for the receiving site");
        scene.says(SOMEBODY, "/handoff accept " + READ_BACK);
        assertThat(refusal(scene.says(SOMEBODY, "/handoff confirm"))).contains("by somebody who did not write it");
        assertThat(refusal(scene.says(KASIA, "/handoff confirm"))).startsWith("A read-back is confirmed");
    }

    @Test
    void there_must_be_something_to_confirm() {
        assertThat(refusal(HandoffScene.pickedUp().says(ANNA, "/handoff confirm")))
                .isEqualTo("There is no read-back to confirm yet.");
        assertThat(refusal(HandoffScene.accepted().says(ANNA, "/handoff confirm")))
                .isEqualTo("This hand-off is accepted already; nothing has changed since.");
        assertThat(refusal(HandoffScene.accepted().says(KASIA, "/handoff accept " + READ_BACK)))
                .isEqualTo("This hand-off is accepted already; nothing has changed since.");
    }

    private static String refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return Reasons.in("en").say(((Outcome.Refused) outcome).reason());
    }
}
