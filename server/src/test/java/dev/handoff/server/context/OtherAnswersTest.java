package dev.handoff.server.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks like an answer and is one to another question, or none at all. */
class OtherAnswersTest {

    private static AnswerState state(Item item, String description) {
        return Judged.story(description).answer(item).state();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Partner: Name the insurers and brands touched by this change. | PARTNER",
                "Evidence: Priya's deck, slide 4 or so | EVIDENCE",
                "Need: as agreed | NEED",
            })
    void what_bids_or_points_says_nothing(String description, Item item) {
        assertThat(state(item, description)).isEqualTo(AnswerState.HOLLOW);
    }

    @Test
    void what_a_screen_says_names_no_partner() {
        assertThat(state(Item.PARTNER, "The list for 'Nights' asks for the number of shifts."))
                .isEqualTo(AnswerState.MISSING);
    }

    @Test
    void what_a_screen_says_is_no_target() {
        assertThat(
                        state(
                                Item.OUTCOME,
                                "Marketing want \"from £4.99 a month\" in the headline of the landing page, same colour as the button."))
                .isEqualTo(AnswerState.MISSING);
    }

    @Test
    void who_it_is_for_does_not_say_what_is_wrong_where_that_was_asked() {
        String people = "Who: landlords who cannot reach their tenants by phone\n\n";

        assertThat(state(Item.NEED, people + "Why: TBD")).isEqualTo(AnswerState.HOLLOW);
        assertThat(state(Item.NEED, people + "They ring the desk, wait for half an hour, and give up."))
                .isEqualTo(AnswerState.PRESENT);
    }

    @Test
    void ticked_labels_below_each_other_answer_nothing() {
        assertThat(state(Item.WHO, "[x] Customer segment\n[x] Partner informed\n"))
                .isEqualTo(AnswerState.HOLLOW);
    }

    @Test
    void a_line_after_a_short_pointer_is_something_else() {
        assertThat(state(Item.NEED, "Need: as agreed\nHave a look at two or three chat tools."))
                .isEqualTo(AnswerState.HOLLOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "After: payments taken after the reported date fall to zero from February | OUTCOME",
                "Change we expect: map opened in 40% of visits, today 12% | OUTCOME",
                "Pain when wrong: the bank charges them £25 for a bounced payment | HARM",
                "Kto może ucierpieć: właściciel jedzie do kliniki i płaci za operację sam | HARM",
                "Szkoda: wierny klient przepłaca i nie wie o tym. | HARM",
            })
    void a_label_in_other_words_is_known(String description, Item item) {
        assertThat(state(item, description)).isEqualTo(AnswerState.PRESENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Long limits wrap on a small screen, so use the short form. | MISSING",
                "Continue, then Back: the second row is lost; it comes again when we press Back twice. | MISSING",
                "Ravensmere limits wrap on a small screen, so use the short form. | PRESENT",
            })
    void a_word_of_every_day_is_no_party_because_it_opens_a_sentence(String description, AnswerState state) {
        assertThat(state(Item.PARTNER, description)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Target is 30% fewer minutes on the evening reports by May. | MISSING",
                "The call report of May shows 30% more minutes in the evening. | PRESENT",
            })
    void the_month_of_a_target_is_no_observation(String description, AnswerState state) {
        assertThat(state(Item.EVIDENCE, description)).isEqualTo(state);
    }

    @Test
    void a_row_further_down_whose_value_sounds_like_a_label_is_no_head() {
        String table =
                "||Question||Answer||\n|Who|landlords of five flats and more|\n|What changes|Compliance|\n|Who gets hurt|TBA|\n";

        assertThat(state(Item.HARM, table)).isEqualTo(AnswerState.HOLLOW);
        assertThat(state(Item.OUTCOME, table)).isEqualTo(AnswerState.HOLLOW);
        assertThat(state(Item.WHO, table)).isEqualTo(AnswerState.PRESENT);
    }

    @Test
    void words_that_stand_together_by_chance_are_no_evidence() {
        assertThat(state(Item.EVIDENCE, "Below 40 the report ends with text S-88 and the file is shut."))
                .isEqualTo(AnswerState.MISSING);
    }
}
