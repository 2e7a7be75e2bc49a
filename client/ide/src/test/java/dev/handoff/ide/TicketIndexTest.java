package dev.handoff.ide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.client.HandoffClient;
import dev.handoff.client.TicketSummary;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketIndexTest {

    @Test
    void tickets_are_found_by_key_and_by_words_of_the_title() throws Exception {
        try (FakeService service = new FakeService(Samples.view(null));
                HandoffClient client = service.client()) {
            service.tickets = List.of(ticket("HOM-12", "Excess for widows"), ticket("MOT-7", null));
            TicketIndex index = filled(client);

            assertThat(index.matching("widows exc", 5))
                    .extracting(TicketSummary::key)
                    .containsExactly("HOM-12");
            assertThat(index.matching("mot", 5)).extracting(TicketIndex::label).containsExactly("MOT-7");
            assertThat(index.matching("", 1)).hasSize(1);
        }
    }

    private static TicketIndex filled(HandoffClient client) throws InterruptedException, IOException {
        TicketIndex index = new TicketIndex(client, InstantSource.fixed(Samples.NOW));
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (index.matching("", 9).isEmpty() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return index;
    }

    private static TicketSummary ticket(String key, @org.jspecify.annotations.Nullable String title) {
        return new TicketSummary(
                key, "firm", "HOM", "story", "UK", "PL", null, true, List.of(), "2026-11-23T13:00:00Z", title);
    }
}
