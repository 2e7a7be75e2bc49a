package dev.handoff.server.handoff;

import static dev.handoff.server.handoff.HandoffScene.ANNA;
import static dev.handoff.server.handoff.HandoffScene.KASIA;
import static dev.handoff.server.handoff.HandoffScene.MAREK;
import static dev.handoff.server.handoff.HandoffScene.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReopeningTest {

    @Test
    void an_edited_section_reopens_its_item_alone() {
        HandoffScene scene = HandoffScene.accepted();

        List<Event> events = scene.at("2026-11-12T10:00:00Z")
                .writes(ANNA, TEXT.replace("about 3,100 renewals a month", "about 5,000 renewals a month"))
                .sees();

        assertThat(events).singleElement().isInstanceOfSatisfying(Event.Reopened.class, reopened -> {
            assertThat(reopened.item()).isEqualTo(Item.WHO);
            assertThat(reopened.diff()).hasToString("… during the year, about [-3,100-] {+5,000+} renewals a month.");
        });
        assertThat(scene.stage()).isEqualTo(Stage.REOPENED);
    }

    @Test
    void an_added_line_in_a_section_reopens_it_too() {
        HandoffScene scene = HandoffScene.accepted();

        scene.writes(ANNA, TEXT.replace("a month.", "a month.\nAlso motor policyholders of Larkfield."))
                .sees();

        assertThat(scene.handoff().reopened()).containsOnlyKeys(Item.WHO);
    }

    @Test
    void a_new_section_and_other_spaces_reopen_nothing() {
        HandoffScene scene = HandoffScene.accepted();

        assertThat(scene.writes(ANNA, TEXT.replace("with at", "with  at") + "\nh3. Notes\nSee the mock-up.")
                        .sees())
                .isEmpty();
    }

    @Test
    void a_removed_section_reopens_its_item() {
        HandoffScene scene = HandoffScene.accepted();

        scene.writes(ANNA, TEXT.substring(0, TEXT.indexOf("h3. Who is hurt"))).sees();

        assertThat(scene.handoff().reopened()).containsOnlyKeys(Item.HARM);
        assertThat(scene.diff(Item.HARM)).startsWith("[-A policyholder who trusts");
    }

    @Test
    void a_reopened_item_is_accepted_by_a_word() {
        HandoffScene scene = HandoffScene.accepted();
        scene.writes(ANNA, TEXT.replace("3,100", "5,000")).sees();

        assertThat(scene.says(MAREK, "/handoff accept")).isInstanceOf(Outcome.Taken.class);

        assertThat(scene.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(scene.sees()).isEmpty();
        assertThat(scene.writes(ANNA, TEXT).sees())
                .as("the earlier text is a change by now")
                .singleElement()
                .isInstanceOf(Event.Reopened.class);
    }

    @Test
    void a_change_taken_back_is_no_change() {
        HandoffScene scene = HandoffScene.accepted();
        scene.writes(ANNA, TEXT.replace("3,100", "5,000")).sees();

        assertThat(scene.writes(ANNA, TEXT).sees()).singleElement().isInstanceOf(Event.Restored.class);
        assertThat(scene.stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void a_change_of_the_change_is_told_against_what_was_accepted() {
        HandoffScene scene = HandoffScene.accepted();
        scene.writes(ANNA, TEXT.replace("3,100", "5,000")).sees();

        scene.writes(ANNA, TEXT.replace("3,100", "6,000")).sees();

        assertThat(scene.diff(Item.WHO)).contains("[-3,100-] {+6,000+}");
    }

    @Test
    void the_seal_s_hash_tells_texts_apart_and_not_spaces() {
        HandoffScene other = HandoffScene.accepted();
        other.writes(ANNA, TEXT.replace("3,100", "5,000")).sees();
        other.says(KASIA, "/handoff accept");

        assertThat(HandoffScene.accepted().seal())
                .hasSize(64)
                .isEqualTo(HandoffScene.accepted().seal())
                .isNotEqualTo(other.seal());
    }
}
