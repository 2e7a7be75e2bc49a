package dev.handoff.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketBuilder;
import org.junit.jupiter.api.Test;

class InputHashTest {

    private static final Ticket TICKET = TicketBuilder.ticket("HOM-1")
            .summary("Key cover on the price page")
            .description("Who: tenants")
            .build();

    @Test
    void what_people_wrote_changes_the_hash() {
        Ticket edited =
                TicketBuilder.like(TICKET).description("Who: tenants in flats").build();

        assertThat(InputHash.of(edited, "{}")).isNotEqualTo(InputHash.of(TICKET, "{}"));
    }

    @Test
    void our_own_labels_and_the_time_of_the_last_change_do_not() {
        Ticket touched = TicketBuilder.like(TICKET)
                .labels("context-missing")
                .updated("2026-11-20T12:00:00Z")
                .build();

        assertThat(InputHash.of(touched, "{}")).isEqualTo(InputHash.of(TICKET, "{}"));
    }

    @Test
    void another_judgement_of_the_same_words_changes_the_hash() {
        assertThat(InputHash.of(TICKET, "{\"flag\":true}")).isNotEqualTo(InputHash.of(TICKET, "{\"flag\":false}"));
    }
}
