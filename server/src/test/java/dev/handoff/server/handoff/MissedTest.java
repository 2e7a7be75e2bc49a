package dev.handoff.server.handoff;

import static dev.handoff.server.handoff.HandoffScene.ANNA;
import static dev.handoff.server.handoff.HandoffScene.KASIA;
import static dev.handoff.server.handoff.HandoffScene.READ_BACK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.Item;
import dev.handoff.server.ticket.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody missed who decides on an older look. */
class MissedTest {

    private final HandoffScene scene = HandoffScene.pickedUp();
    private final long seen = scene.store.load(HandoffScene.REF).version();

    @Test
    void a_confirmation_misses_a_newer_read_back() {
        scene.says(KASIA, "/handoff accept " + READ_BACK);

        assertThat(missed(new Command.Confirm(), ANNA)).singleElement().isInstanceOf(Event.ReadBack.class);
    }

    @Test
    void nobody_misses_what_they_did_themselves() {
        scene.says(KASIA, "/handoff accept " + READ_BACK);

        assertThat(missed(new Command.Accept(READ_BACK), KASIA)).isEmpty();
    }

    @Test
    void who_speaks_of_one_item_is_not_held_up_by_another() {
        scene.says(KASIA, "/handoff ask HARM Who is called when it fails?");

        assertThat(missed(new Command.AnswerItem(Item.WHO, "Drivers"), ANNA)).isEmpty();
        assertThat(missed(new Command.AnswerItem(Item.HARM, "Nobody"), ANNA)).hasSize(1);
    }

    @Test
    void who_speaks_of_an_item_is_told_that_the_hand_off_went_back() {
        scene.says(KASIA, "/handoff return because nobody says whom it is for");

        assertThat(missed(new Command.AnswerItem(Item.WHO, "Drivers"), ANNA))
                .singleElement()
                .isInstanceOf(Event.Returned.class);
    }

    @Test
    void idle_words_change_nothing_that_anybody_decides_on() {
        scene.says(KASIA, "/handoff help");
        scene.says(KASIA, "/handoff accept soon");
        scene.says(KASIA, "/handoff recheck");

        assertThat(missed(new Command.Return("because it is ours"), ANNA)).isEmpty();
    }

    private List<Event> missed(Command command, Person who) {
        return Missed.since(scene.store.load(HandoffScene.REF), seen, command, Who.of(who));
    }
}
