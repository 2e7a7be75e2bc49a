package dev.handoff.server.context;

import static dev.handoff.server.context.AnswerState.MISSING;
import static dev.handoff.server.context.AnswerState.PRESENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that stand in running text, in lists, in code or in bugs, without a label of their own. */
class RunningTextTest {

    /** What rules find; what only reads like an answer by all of its words is judged elsewhere. */
    private static AnswerState state(Item item, String description) {
        Answer answer = Judged.story(description).answer(item);
        return answer.why().sentence().startsWith("reads like") ? MISSING : answer.state();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- rates feed late -> skip the run and alert the desk | PRESENT",
                "- Westmoor still on the old tariff by 3 March -> leave the switch off | PRESENT",
                "- tariff of a garden shed -> ask for its size | MISSING",
                "If we get this wrong, the tenant pays for a flat that is not covered and rings us. | MISSING",
                "If this is wrong, switch it off and ring Dana. | PRESENT",
                "And if the printer fails, what shall we call it? We hold nothing. | MISSING",
            })
    void what_to_do_then(String description, AnswerState state) {
        assertThat(state(Item.IFTHEN, description)).isEqualTo(state);
    }

    @Test
    void a_list_below_a_point_ends_with_the_next_point_beside_it() {
        String list = "- tests\n-- 3 rows shown\n-- a fourth is refused\n";
        String harm = "- a tenant pays twice and loses the discount\n";

        assertThat(state(Item.HARM, list + harm)).isEqualTo(PRESENT);
        assertThat(state(Item.HARM, list + "-" + harm)).isEqualTo(MISSING);
        assertThat(state(Item.HARM, list.replace("--", "-") + harm)).isEqualTo(MISSING);
    }

    @Test
    void a_case_may_stand_in_code() {
        String sums = "{code}\nbefore: sum = 8.14\nafter : sum = 8.12\n{code}\n";

        assertThat(state(Item.EXAMPLE, sums)).isEqualTo(PRESENT);
        assertThat(state(Item.EXAMPLE, "- goal: no difference in May\n" + sums)).isEqualTo(PRESENT);
        assertThat(state(Item.EXAMPLE, "{code}\n// paid 2027-02-03\nassert plan.state == LIVE\n{code}\n"))
                .isEqualTo(PRESENT);
        assertThat(state(Item.EXAMPLE, "{code}\nrate: 0.12\nround: 2\n{code}\n"))
                .isEqualTo(MISSING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "born 3.02.1951, leaves 2.02.2027 - price as before\\n"
                        + "born 3.02.1951, leaves 4.02.2027 - no price | PRESENT",
                "I should be glad of a word. It is slow. We wait. Some came late. The lift takes 17 people, not 60, as"
                        + " shown. | MISSING",
                "I would like two boxes instead of one: \"in the last 12 months\" and \"in the last 24 months\". |"
                        + " MISSING",
                "Their own count of last week: 960 expected, 641 there. | MISSING",
            })
    void a_case_with_values(String description, AnswerState state) {
        assertThat(state(Item.EXAMPLE, description.replace("\\n", "\n"))).isEqualTo(state);
    }

    @Test
    void in_a_bug_the_values_may_stand_below_what_should_have_come_out() {
        String bug = """
            Policyholders who use a keyboard: tab through the form of Penhallow's site, after the phone it jumps to the foot.

            Expected: after the phone the ring is on the button, and Enter sends the form.

            There are 14 stops, and with 41 the button was number 13.""";

        assertThat(Judged.story(bug).type("Bug").state(Item.EXAMPLE)).isEqualTo(PRESENT);
        assertThat(Judged.story(bug.substring(0, bug.indexOf("There")))
                        .type("Bug")
                        .state(Item.EXAMPLE))
                .isEqualTo(MISSING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Visitors who come from Larkquote see an empty box. | PRESENT",
                "Makieta leży w Figmie, stan trzymamy w Redisie. | MISSING",
                "Tak jak w mailu od Bogdana. | MISSING",
                "No row with PARKED-OLD is left. | MISSING",
                "Gazebo cover stops at 20 metres. A gazebo on a roof is refused. | MISSING",
                "Gazebo cover stops at 20 metres. A tent on a roof is refused. | PRESENT",
            })
    void a_party_by_its_name(String description, AnswerState state) {
        assertThat(state(Item.PARTNER, description)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Are you a tenant who shares the flat?\" stands on step two. | MISSING",
                "The tenants question moves to step two. | MISSING",
                "Test ST-12 of 3 October: 4,000 people on the thanks page saw it. | MISSING",
                "Tenants who share a flat see it on step two. | PRESENT",
                "As a marketing team we want the box lower so that it is lower. | HOLLOW",
            })
    void whom_it_is_for(String description, AnswerState state) {
        assertThat(state(Item.WHO, description)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Today nobody knows the fee until the letter comes. | PRESENT",
                "Answers are written on paper; every third sheet comes back with a box empty. | PRESENT",
                "Letters late -> hold them, never send twice. | MISSING",
                "If wrong, a tenant never learns of the fee. | MISSING",
            })
    void what_is_wrong_today(String description, AnswerState state) {
        assertThat(state(Item.NEED, description)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Finished quotes: 31% -> 36%. | PRESENT",
                "The label reads 19.9% a year, cut at the last comma -> the price alone. | MISSING",
            })
    void a_measure_with_its_target(String description, AnswerState state) {
        assertThat(state(Item.OUTCOME, description)).isEqualTo(state);
    }

    @Test
    void a_table_with_a_measure_in_its_head_tells_no_cases() {
        String row = "|calls after the letter|900 a week|below 100|31 May|\n";

        assertThat(state(Item.OUTCOME, "||KPI||Now||Target||By||\n" + row)).isEqualTo(PRESENT);
        assertThat(state(Item.EXAMPLE, "||KPI||Now||Target||By||\n" + row)).isEqualTo(MISSING);
        assertThat(state(Item.EXAMPLE, "||Input||Now||Target||Note||\n" + row)).isEqualTo(PRESENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It concerns tenants who were refused a refund. | MISSING",
                "Tenants pay too much and lose their refund. | PRESENT",
                "Anyone whose trip costs more than £900 sees it. | MISSING",
            })
    void who_is_hurt(String description, AnswerState state) {
        assertThat(state(Item.HARM, description)).isEqualTo(state);
    }

    @Test
    void what_must_be_so_when_it_is_done_is_no_evidence() {
        assertThat(state(Item.EVIDENCE, "Done when the report T-4 of May shows 12 rows."))
                .isEqualTo(MISSING);
    }
}
