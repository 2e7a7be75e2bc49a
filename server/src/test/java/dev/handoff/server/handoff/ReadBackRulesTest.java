package dev.handoff.server.handoff;

import static dev.handoff.server.handoff.HandoffScene.ANNA;
import static dev.handoff.server.handoff.HandoffScene.KASIA;
import static dev.handoff.server.handoff.HandoffScene.READ_BACK;
import static dev.handoff.server.handoff.HandoffScene.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.handoff.Event.Flaw;
import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadBackRulesTest {

    private static final ReadBackRules USUAL = ReadBackRules.usual();
    private static final Ticket TICKET =
            TicketBuilder.ticket("HOM-1").description(TEXT).build();

    @Test
    void twelve_words_of_one_s_own_are_enough() {
        assertThat(flaw("One two three four five six seven eight nine ten eleven"))
                .isEqualTo(Flaw.SHORT);
        assertThat(flaw("One two three four five six seven eight nine ten eleven twelve"))
                .isNull();
        assertThat(flaw(READ_BACK)).isNull();
    }

    @Test
    void how_many_is_a_setting() {
        assertThat(new ReadBackRules(3, 0.6).flaw("We cap it", TICKET, KASIA)).isNull();
    }

    @Test
    void the_ticket_s_own_words_are_copied_whatever_their_case_and_marks() {
        assertThat(
                        flaw(
                                "THEY compare our price, with the figure beside it; and today we print last year's first premium!"))
                .isEqualTo(Flaw.COPIED);
    }

    @Test
    void quoting_a_figure_or_a_term_is_no_copy() {
        assertThat(
                        flaw(
                                "So about 3,100 renewals a month get another figure printed, namely what they paid last, not first"))
                .isNull();
    }

    @Test
    void the_parent_and_the_words_of_others_count_and_one_s_own_do_not() {
        Ticket told =
                TicketBuilder.like(TICKET).comment(comment(ANNA, READ_BACK)).build();
        Ticket own =
                TicketBuilder.like(TICKET).comment(comment(KASIA, READ_BACK)).build();

        assertThat(USUAL.flaw(READ_BACK, told, KASIA)).isEqualTo(Flaw.COPIED);
        assertThat(USUAL.flaw(READ_BACK, own, KASIA)).isNull();
    }

    @Test
    void polish_words_are_words() {
        assertThat(
                        flaw(
                                "Klienci Castlegate zobaczą ostatnią roczną składkę po wszystkich zmianach, a nie tę z pierwszego dnia"))
                .isNull();
    }

    private static Comment comment(Person author, String text) {
        return new Comment("c1", author, new Body.Text("/handoff accept " + text), null, null, Map.of(), false);
    }

    private static @org.jspecify.annotations.Nullable Flaw flaw(String text) {
        return USUAL.flaw(text, TICKET, KASIA);
    }
}
