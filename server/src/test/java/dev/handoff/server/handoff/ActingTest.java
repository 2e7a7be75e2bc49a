package dev.handoff.server.handoff;

import static dev.handoff.server.handoff.HandoffScene.ANNA;
import static dev.handoff.server.handoff.HandoffScene.KASIA;
import static dev.handoff.server.handoff.HandoffScene.READ_BACK;
import static dev.handoff.server.handoff.HandoffScene.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.Item;
import org.junit.jupiter.api.Test;

class ActingTest {

    @Test
    void answers_waivers_and_not_applicable_are_remembered_for_the_judgement() {
        HandoffScene scene = HandoffScene.pickedUp();

        scene.says(KASIA, "/handoff answer PARTNER Castlegate only, on our own web journey");
        scene.says(ANNA, "/handoff waive EVIDENCE because the board decided on 3 May");
        scene.says(SOMEBODY, "/handoff na REGULATION because only the letter's layout moves");
        scene.says(ANNA, "/handoff answer PARTNER Castlegate and Larkfield");

        assertThat(scene.ledger().said()).containsOnlyKeys(Item.PARTNER, Item.EVIDENCE, Item.REGULATION);
        assertThat(scene.ledger().said().get(Item.PARTNER))
                .isInstanceOfSatisfying(
                        Event.Answered.class,
                        answered -> assertThat(answered.text()).isEqualTo("Castlegate and Larkfield"));
        assertThat(scene.ledger().said().get(Item.EVIDENCE)).isInstanceOf(Event.Waived.class);
        assertThat(refusal(scene.says(KASIA, "/handoff waive HARM because nobody is hurt by it")))
                .isEqualTo("Thank you, but `waive` is for somebody at the sending site.");
    }

    @Test
    void commands_on_a_hand_off_need_one() {
        HandoffScene scene = new HandoffScene();

        assertThat(refusal(scene.says(ANNA, "/handoff confirm"))).contains("not on its way to another site");
        scene.moves(ANNA, "Ready").sees();
        assertThat(refusal(scene.says(KASIA, "/handoff accept " + READ_BACK))).contains("has not crossed yet");
        assertThat(scene.says(ANNA, "/handoff answer WHO renewing drivers")).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void muted_stays_muted_until_it_is_not() {
        HandoffScene scene = HandoffScene.pickedUp();

        assertThat(refusal(scene.says(KASIA, "/handoff unmute"))).isEqualTo("Handoff is not muted here.");
        scene.says(KASIA, "/handoff mute");
        assertThat(scene.ledger().isMuted()).isTrue();
        assertThat(refusal(scene.says(ANNA, "/handoff mute"))).isEqualTo("Handoff is silent here already.");
        scene.says(ANNA, "/handoff unmute");

        assertThat(scene.ledger().isMuted()).isFalse();
    }

    @Test
    void the_same_comment_is_taken_once() {
        HandoffScene scene = HandoffScene.pickedUp();
        scene.says(KASIA, "/handoff mute");
        long version = scene.ledger().version();

        assertThat(scene.hears("c0", KASIA, "Hello,\n\n@handoff  MUTE")).containsExactly(new Outcome.AlreadyTaken());
        assertThat(scene.ledger().version()).isEqualTo(version);
    }

    @Test
    void a_refused_and_a_mistaken_command_are_remembered_so_that_they_are_told_once() {
        HandoffScene scene = HandoffScene.pickedUp();

        scene.says(ANNA, "/handoff return because it is mine after all");
        scene.says(ANNA, "/handoff acept it");

        assertThat(scene.handoff().events().stream()
                        .filter(event -> event instanceof Event.Declined || event instanceof Event.Misheard))
                .hasSize(2);
        assertThat(scene.hears("c1", ANNA, "/handoff acept it")).containsExactly(new Outcome.AlreadyTaken());
    }

    @Test
    void a_command_of_the_api_is_taken_once_by_its_request() {
        HandoffScene scene = HandoffScene.pickedUp();

        assertThat(scene.acts(Actor.of(KASIA), new Command.Accept(READ_BACK), "r-1"))
                .isInstanceOf(Outcome.Taken.class);
        assertThat(scene.acts(Actor.of(KASIA), new Command.Accept(READ_BACK), "r-1"))
                .isInstanceOf(Outcome.AlreadyTaken.class);
    }

    @Test
    void a_dispute_a_recheck_and_help_are_noted() {
        HandoffScene scene = HandoffScene.pickedUp();

        scene.says(KASIA, "/handoff wrong HARM it is in the third section");
        scene.says(KASIA, "/handoff recheck");
        scene.says(KASIA, "/handoff help");

        assertThat(scene.handoff().events().stream().skip(2).map(EventJson::type))
                .containsExactly("disputed", "recheck-asked", "help-asked");
    }

    private static String refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return Reasons.in("en").say(((Outcome.Refused) outcome).reason());
    }
}
