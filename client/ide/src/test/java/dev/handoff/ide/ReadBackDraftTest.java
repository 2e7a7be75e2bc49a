package dev.handoff.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadBackDraftTest {

    private static final TicketView TICKET = Samples.view(
            Samples.handoff(1, List.of(), List.of(), null),
            Samples.item(
                    "NEED",
                    "present",
                    "Widows who renew over the phone are charged the couple's excess and find out when they claim."));

    @Test
    void words_that_are_missing_are_counted() {
        ReadBackDraft draft = ReadBackDraft.of("Widows pay less, from the next renewal on.", TICKET);

        assertThat(draft.count()).isEqualTo(8);
        assertThat(draft.missing()).isEqualTo(4);
    }

    @Test
    void amounts_and_joined_words_count_once() {
        assertThat(ReadBackDraft.of("£1,250.50 for the policy-holder's car", TICKET)
                        .count())
                .isEqualTo(5);
    }

    @Test
    void own_words_are_not_copied() {
        ReadBackDraft draft = ReadBackDraft.of(
                "When a spouse dies we must switch the excess to the single rate before renewal, not at claim time.",
                TICKET);

        assertThat(draft.mostlyCopied()).isFalse();
    }

    @Test
    void words_of_the_ticket_are() {
        ReadBackDraft draft = ReadBackDraft.of(
                "widows who renew over the phone are charged the couple's excess and find out when they claim", TICKET);

        assertThat(draft.mostlyCopied()).isTrue();
    }
}
