package dev.handoff.server.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands under an item's own label: words that say nothing, and short ones that do. */
class HollowTest {

    private static AnswerState state(Item item, String description) {
        return Judged.story(description.replace("\\n", "\n")).answer(item).state();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who: all persons concerned | WHO",
                "Kto: osoby, których to dotyczy | WHO",
                "Partner: the same one as in the other one | PARTNER",
                "Partner: zostanie podany wkrótce | PARTNER",
                "Need: so that the renewal letter shows the flood excess | NEED",
                "Need: we would love to have a flood excess on the letter | NEED",
                "Outcome: <figure today, figure wanted> | OUTCOME",
                "Example: I'll phone you and read one out, it's long | EXAMPLE",
                "Acceptance criteria:\\n* draft the text\\n* send to Olwen\\n* deploy on Monday | ACCEPTANCE",
                "Regulation: insurance is a regulated sector and all applicable laws will be followed | REGULATION",
                "Regulation: wszelkie obowiązujące przepisy będą zawsze przestrzegane | REGULATION",
                "Decision: Letters working party | DECISION",
                "Decision: Olwen Parry (no longer with us) | DECISION",
                "Fallback: suitable measures will be taken if necessary | IFTHEN",
            })
    void says_nothing(String description, Item item) {
        assertThat(state(item, description)).isEqualTo(AnswerState.HOLLOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Partner: Kettlewell, e-mail only | PARTNER",
                "Partner: all brands, because they share one printer | PARTNER",
                "Need: the flood excess is on page nine and nobody reads that far | NEED",
                "Acceptance criteria:\\n* send the letter within a day\\n* add no page\\n* keep the old date | ACCEPTANCE",
                "Regulation: ICOBS 6, the insurer owns the text | REGULATION",
                "Decision: Olwen Parry. Squad may pick the font. | DECISION",
                "Free: fonts and margins. Not free: the amount. | DECISION",
                "What if: printer silent -> print the short letter on paper | IFTHEN",
            })
    void says_enough(String description, Item item) {
        assertThat(state(item, description)).isEqualTo(AnswerState.PRESENT);
    }

    @Test
    void an_empty_answer_is_the_last_word_for_what_is_not_found_by_name() {
        String text = "\\n\\nThere was talk of a switch for people who read at night, we parked that.";

        assertThat(state(Item.WHO, "For: customers" + text)).isEqualTo(AnswerState.HOLLOW);
    }
}
