package dev.handoff.server.handoff;

import static dev.handoff.server.handoff.HandoffScene.ANNA;
import static dev.handoff.server.handoff.HandoffScene.BEN;
import static dev.handoff.server.handoff.HandoffScene.KASIA;
import static dev.handoff.server.handoff.HandoffScene.READ_BACK;
import static dev.handoff.server.handoff.HandoffScene.away;
import static dev.handoff.server.handoff.HandoffScene.contact;
import static dev.handoff.server.handoff.HandoffScene.contacts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.Item;
import dev.handoff.server.ticket.Person;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final String ASK = "/handoff ask HARM Whom does a wrong figure hurt?";

    @Test
    void a_question_goes_to_the_reporter_and_waits() {
        HandoffScene scene = HandoffScene.pickedUp();

        scene.says(KASIA, ASK);

        assertThat(scene.stage()).isEqualTo(Stage.QUESTIONED);
        Question question = scene.handoff().openQuestions().get(0);
        assertThat(question.id()).isEqualTo("1.1");
        assertThat(question.item()).isEqualTo(Item.HARM);
        assertThat(question.text()).isEqualTo("Whom does a wrong figure hurt?");
        assertThat(question.asker()).isEqualTo(Who.of(KASIA));
        assertThat(question.addressee()).isEqualTo(new Addressee(Who.of(ANNA), "UK", Addressee.Role.REPORTER, null));
    }

    @Test
    void an_answer_to_the_item_answers_the_question() {
        HandoffScene scene = HandoffScene.pickedUp();
        scene.says(KASIA, ASK);

        scene.at("2026-11-10T15:00:00Z").says(BEN, "/handoff answer HARM A policyholder who cancels.");

        assertThat(scene.stage()).isEqualTo(Stage.ANSWERED);
        assertThat(scene.handoff().questions().get(0))
                .extracting(Question::answer, Question::answeredAt)
                .containsExactly("A policyholder who cancels.", Instant.parse("2026-11-10T15:00:00Z"));
        assertThat(scene.ledger().said()).containsKey(Item.HARM);
    }

    @Test
    void a_waiver_settles_the_question_and_an_answer_to_another_item_does_not() {
        HandoffScene scene = HandoffScene.pickedUp();
        scene.says(KASIA, ASK);

        scene.says(BEN, "/handoff answer WHO Everybody who renews in May.");
        assertThat(scene.stage()).isEqualTo(Stage.QUESTIONED);
        scene.says(BEN, "/handoff waive HARM because legal took it on");

        assertThat(scene.handoff().openQuestions()).isEmpty();
    }

    @Test
    void after_the_answer_comes_the_read_back() {
        HandoffScene scene = HandoffScene.pickedUp();
        scene.says(KASIA, ASK);
        scene.says(ANNA, "/handoff answer HARM A policyholder who cancels.");

        scene.says(KASIA, "/handoff accept " + READ_BACK);

        assertThat(scene.stage()).isEqualTo(Stage.READ_BACK);
    }

    @Test
    void the_item_s_owner_comes_before_the_decider_and_the_decider_before_the_reporter() {
        HandoffScene owned = HandoffScene.pickedUp()
                .decidedBy(BEN)
                .with(Map.of(), contacts(Map.of(Item.REGULATION, contact(BEN, "UK")), Map.of()));
        owned.says(KASIA, "/handoff ask REGULATION Does ICOBS 6.5 apply?");
        HandoffScene decided = HandoffScene.pickedUp().decidedBy(BEN);
        decided.says(KASIA, ASK);

        assertThat(addressee(owned).role()).isEqualTo(Addressee.Role.OWNER);
        assertThat(addressee(decided)).isEqualTo(new Addressee(Who.of(BEN), "UK", Addressee.Role.DECIDER, null));
    }

    @Test
    void a_deputy_stands_in_for_somebody_away() {
        HandoffScene scene = HandoffScene.pickedUp()
                .with(
                        Map.of(),
                        contacts(
                                Map.of(),
                                Map.of(ANNA.id(), contact(BEN, "UK")),
                                away(ANNA, "2026-11-09", "2026-11-10")));

        scene.says(KASIA, ASK);

        assertThat(addressee(scene)).isEqualTo(new Addressee(Who.of(BEN), "UK", Addressee.Role.REPORTER, Who.of(ANNA)));
    }

    @Test
    void back_from_leave_the_question_is_hers_again() {
        HandoffScene scene = HandoffScene.pickedUp()
                .with(
                        Map.of(),
                        contacts(
                                Map.of(),
                                Map.of(ANNA.id(), contact(BEN, "UK")),
                                away(ANNA, "2026-11-02", "2026-11-09")));

        scene.says(KASIA, ASK);

        assertThat(addressee(scene).who()).isEqualTo(Who.of(ANNA));
    }

    @Test
    void a_deputy_at_the_other_site_stands_in_on_a_holiday() {
        HandoffScene scene = HandoffScene.pickedUp()
                .with(Map.of(), contacts(Map.of(), Map.of(ANNA.id(), contact(HandoffScene.MAREK, "PL"))));

        // The late summer bank holiday of 2027 is in England only.
        scene.at("2027-08-30T09:00:00Z").says(KASIA, ASK);

        assertThat(addressee(scene))
                .isEqualTo(new Addressee(Who.of(HandoffScene.MAREK), "PL", Addressee.Role.REPORTER, Who.of(ANNA)));
    }

    @Test
    void where_the_deputy_is_away_too_the_question_waits_for_its_owner() {
        HandoffScene scene = HandoffScene.pickedUp()
                .with(
                        Map.of(),
                        contacts(
                                Map.of(),
                                Map.of(ANNA.id(), contact(BEN, "UK"), BEN.id(), contact(ANNA, "UK")),
                                away(ANNA, "2026-11-10", "2026-11-10"),
                                away(BEN, "2026-11-10", "2026-11-10")));

        scene.says(KASIA, ASK);

        assertThat(addressee(scene).who()).isEqualTo(Who.of(ANNA));
        assertThat(addressee(scene).deputyFor()).isNull();
    }

    @Test
    void nobody_is_asked_their_own_question_nor_twice_the_same() {
        HandoffScene scene = HandoffScene.pickedUp()
                .with(Map.of(Command.Kind.ASK, java.util.List.of(Role.Plain.ANYBODY)), Contacts.none());

        assertThat(refusal(scene.says(ANNA, ASK))).startsWith("Nobody but you could answer this");
        assertThat(scene.says(KASIA, ASK)).isInstanceOf(Outcome.Taken.class);
        assertThat(refusal(scene.says(KASIA, ASK + " "))).isEqualTo("This question is open already.");
    }

    @Test
    void a_second_question_has_a_number_of_its_own() {
        HandoffScene scene = HandoffScene.pickedUp();

        scene.says(KASIA, ASK);
        scene.says(KASIA, "/handoff pytanie WHO Czy dotyczy to także Larkfield?");

        assertThat(scene.handoff().openQuestions()).extracting(Question::id).containsExactly("1.1", "1.2");
    }

    @Test
    void a_deactivated_reporter_is_not_asked() {
        Person gone = new Person("gone", "gone", "Gone", null, "Europe/London", java.util.Set.of(), false);
        HandoffScene scene = HandoffScene.pickedUp().decidedBy(gone);

        scene.says(KASIA, ASK);

        assertThat(addressee(scene).who()).isEqualTo(Who.of(ANNA));
    }

    private static Addressee addressee(HandoffScene scene) {
        return scene.handoff().openQuestions().get(0).addressee();
    }

    private static String refusal(Outcome outcome) {
        return Reasons.in("en").say(((Outcome.Refused) outcome).reason());
    }
}
