package dev.handoff.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.client.Gate;
import dev.handoff.client.Judgement;
import dev.handoff.client.Judgement.Item;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GateRuleTest {

    private static final GateRule EVERYWHERE = new GateRule(true, Set.of());

    @Test
    void a_ticket_without_gaps_passes() {
        assertThat(EVERYWHERE.answer(ticket("QUO-1", "present", "inherited", "na", "waived"), "en"))
                .isEqualTo(new Gate("QUO-1", true, "every item that applies is answered", List.of()));
    }

    @Test
    void hollow_and_missing_answers_hold_a_ticket_back_and_are_named() {
        Gate gate = EVERYWHERE.answer(ticket("QUO-1", "hollow", "missing"), "en");

        assertThat(gate.open()).isFalse();
        assertThat(gate.reason()).isEqualTo("2 items lack an answer");
        assertThat(gate.gaps()).containsExactlyInAnyOrder("ITEM0: because hollow", "ITEM1: because missing");
    }

    @Test
    void what_is_advice_only_holds_nothing_back() {
        Item uncounted = new Item("missing", "", "", "nobody is named", true);
        Judgement judgement =
                new Judgement("QUO-1", "story", "UK->PL", Map.of("HARM", uncounted), List.of(), List.of(), false);

        assertThat(EVERYWHERE.answer(judgement, "en"))
                .isEqualTo(new Gate("QUO-1", true, "every item that applies is answered", List.of()));
    }

    @Test
    void one_gap_is_told_in_the_singular() {
        assertThat(EVERYWHERE.answer(ticket("QUO-1", "missing"), "en").reason()).isEqualTo("1 item lacks an answer");
    }

    @Test
    void a_gate_that_is_off_lets_pass_and_still_names_the_gaps() {
        Gate gate = new GateRule(false, Set.of()).answer(ticket("QUO-1", "missing"), "en");

        assertThat(gate.open()).isTrue();
        assertThat(gate.gaps()).hasSize(1);
    }

    @Test
    void a_gate_for_one_project_holds_for_no_other() {
        GateRule quotes = new GateRule(true, Set.of("QUO"));

        assertThat(quotes.answer(ticket("QUO-1", "missing"), "en").open()).isFalse();
        assertThat(quotes.answer(ticket("POL-1", "missing"), "en").open()).isTrue();
    }

    private static Judgement ticket(String key, String... states) {
        Map<String, Item> items = new TreeMap<>();
        for (String state : states) {
            items.put("ITEM" + items.size(), new Item(state, "", "", "because " + state));
        }
        return new Judgement(key, "story", "UK->PL", items, List.of(), List.of(), false);
    }
}
