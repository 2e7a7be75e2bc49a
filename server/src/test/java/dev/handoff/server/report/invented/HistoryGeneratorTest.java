package dev.handoff.server.report.invented;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.report.history.HandoffFact;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryGeneratorTest {

    @Test
    void the_same_seed_invents_the_same_past() {
        assertThat(InventedPast.pasts(5)).isEqualTo(InventedPast.pasts(5)).isNotEqualTo(InventedPast.pasts(6));
    }

    @Test
    void nothing_happens_after_the_end_and_judgements_are_numbered_through() {
        long id = 100;
        for (TicketPast past : InventedPast.pasts(5)) {
            for (var judged : past.judged()) {
                assertThat(judged.id()).isEqualTo(id++);
                assertThat(judged.at()).isBefore(InventedPast.period().until());
            }
            assertThat(past.ledger().events())
                    .allSatisfy(event -> assertThat(event.at())
                            .isBefore(InventedPast.period().until()));
        }
    }

    @Test
    void each_ticket_crosses_once_and_complete_ones_are_asked_less() {
        List<HandoffFact> facts = InventedPast.facts();

        assertThat(facts).hasSize(400);
        assertThat(questions(facts, true)).isLessThan(questions(facts, false) / 2);
    }

    private static double questions(List<HandoffFact> facts, boolean complete) {
        return facts.stream()
                .filter(fact -> fact.wasComplete() == complete)
                .mapToInt(fact -> fact.course().questions().size())
                .average()
                .orElseThrow();
    }
}
