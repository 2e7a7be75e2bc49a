package dev.handoff.server.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered in words nobody foresaw, and what only seems to be. */
class UnforeseenAnswersTest {

    private static final String NEARLY_ALL = """
        Who: widows of Penhallow policyholders who report a death by phone, 60 a month
        Partner: Penhallow, phone desk
        Need: letters still go to the dead, because the desk's note does not reach the mailing
        Outcome: such letters 63 a quarter -> none by June
        Evidence: list ZL-14 of 5 November 2026: 63 of 410 families
        Example: death told on 3.12, reminder planned for 10.12, £22.50: expected no letter
        Acceptance: the history shows the mark; the list shows both policies
        Harm: a widow opens a letter to her husband and pays out of fear
        Regulation: FG21/1, Penhallow's duty, we keep the log
        Decision: Anwen Bevan
        """;

    private static AnswerState state(Item item, String description) {
        return Judged.story(description).answer(item).state();
    }

    @Test
    void where_nearly_all_is_answered_a_condition_is_a_contingency() {
        String told = "\nShould the mark be older than a day, the batch goes out on Thursday.";

        assertThat(state(Item.IFTHEN, NEARLY_ALL)).isEqualTo(AnswerState.MISSING);
        assertThat(state(Item.IFTHEN, NEARLY_ALL + told)).isEqualTo(AnswerState.PRESENT);
    }

    @Test
    void a_table_of_what_is_and_what_is_wanted_holds_cases_and_tests() {
        String table = """
            ||step||now||wanted||
            |open the page, wait 10 s|2 tags set|nothing set|
            |tap No thanks|1 tag set|banner gone, nothing set|
            |tap OK|2 tags set|2 tags set|
            """;

        assertThat(state(Item.EXAMPLE, table)).isEqualTo(AnswerState.PRESENT);
        assertThat(state(Item.ACCEPTANCE, table)).isEqualTo(AnswerState.PRESENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acceptance:\n* write tests\n* inform QA\n* release notes",
                "Who is it for? (Describe the segment)\nAll customers",
                "Decision: squad Thistle",
                "Decision: Marketing (Leah) and Sinead together",
                "Harm: the upload component is old and may need React 18",
            })
    void steps_of_work_prompts_teams_and_programs_answer_nothing(String description) {
        Item item = description.startsWith("Acc")
                ? Item.ACCEPTANCE
                : description.startsWith("Who") ? Item.WHO : description.startsWith("Harm") ? Item.HARM : Item.DECISION;

        assertThat(state(item, description)).isEqualTo(AnswerState.HOLLOW);
    }

    @Test
    void a_name_among_the_labels_is_the_party() {
        String description = "Policyholders over 75 see the new limit.";

        assertThat(Judged.story(description)
                        .labels("quotewren")
                        .answer(Item.PARTNER)
                        .state())
                .isEqualTo(AnswerState.PRESENT);
        assertThat(Judged.story(description)
                        .labels("regression")
                        .answer(Item.PARTNER)
                        .state())
                .isNotEqualTo(AnswerState.PRESENT);
    }

    @Test
    void the_foot_of_a_mail_decides_nothing() {
        String foot = "Brook is a trading name of BP Services Ltd, authorised and regulated by the Financial Conduct"
                + " Authority.";

        assertThat(state(Item.DECISION, foot)).isEqualTo(AnswerState.MISSING);
        assertThat(state(Item.REGULATION, foot)).isEqualTo(AnswerState.MISSING);
    }

    @Test
    void a_numbered_title_is_a_label() {
        assertThat(state(Item.OUTCOME, "4. Outcome. Unconverted quotations older than a year: from 9,100 to zero."))
                .isEqualTo(AnswerState.PRESENT);
    }
}
