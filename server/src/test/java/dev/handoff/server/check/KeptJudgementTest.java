package dev.handoff.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.handoff.client.Judgement;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.Assessor;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.TicketBuilder;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeptJudgementTest {

    private static final Assessment JUDGED = Assessor.shipped()
            .assess(
                    TicketBuilder.ticket("HOM-1")
                            .summary("Ask for the credit card number before the price")
                            .description("h3. Who\nall users\n\nh3. Decision\nask Kate")
                            .build(),
                    new Direction("UK", "PL"),
                    Instant.parse("2026-11-17T09:00:00Z"));
    private static final String KEPT = KeptJudgement.write(JUDGED);

    @Test
    void in_english_it_is_what_check_prints() {
        assertThat(KeptJudgement.read(KEPT, "en")).isEqualTo(Judgements.of(JUDGED));
        assertThat(KeptJudgement.json(KEPT, "en")).doesNotContain("toldAs");
    }

    @Test
    void in_polish_its_sentences_are_polish_and_the_words_of_the_ticket_stay() {
        Judgement told = KeptJudgement.read(KEPT, "pl");

        assertThat(why(told, "HARM")).isEqualTo("nie napisano, kto ucierpi, jeśli to będzie źle lub za późno");
        assertThat(why(told, "WHO")).isEqualTo("„all users” to wszyscy; nazwij grupę lub sytuację");
        assertThat(why(told, "REGULATION")).startsWith("nic nie napisano o ").contains("” (tytuł))");
        assertThat(told.sources())
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.why()).startsWith("„"));
        assertThat(told.items().get("WHO").evidence()).isEqualTo("all users");
    }

    @Test
    void what_an_older_version_kept_can_be_read() {
        String old = new Gson().toJson(Judgements.of(JUDGED));

        assertThat(KeptJudgement.read(old, "en")).isEqualTo(Judgements.of(JUDGED));
        assertThat(KeptJudgement.read(old, "pl")).isEqualTo(KeptJudgement.read(KEPT, "pl"));
    }

    private static String why(Judgement judgement, String item) {
        return judgement.items().get(item).why();
    }
}
