package dev.handoff.server.context;

import static dev.handoff.server.context.AnswerState.HOLLOW;
import static dev.handoff.server.context.AnswerState.INHERITED;
import static dev.handoff.server.context.AnswerState.MISSING;
import static dev.handoff.server.context.AnswerState.NA;
import static dev.handoff.server.context.AnswerState.PRESENT;
import static dev.handoff.server.context.AnswerState.WAIVED;
import static dev.handoff.server.context.Item.ACCEPTANCE;
import static dev.handoff.server.context.Item.EVIDENCE;
import static dev.handoff.server.context.Item.EXAMPLE;
import static dev.handoff.server.context.Item.OUTCOME;
import static dev.handoff.server.context.Judged.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.why.Why;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessorTest {

    @Test
    void an_answer_under_any_heading_is_found_and_says_where() {
        Answer who = story("h3. Who cares\nHomeowners with one water claim who ask Larkfield for cover.")
                .answer(Item.WHO);

        assertThat(who.state()).isEqualTo(PRESENT);
        assertThat(who.evidence()).isEqualTo("Homeowners with one water claim who ask Larkfield for cover.");
        assertThat(who.where()).isEqualTo("description, \"Who cares\"");
    }

    @Test
    void an_answer_in_plain_prose_is_found() {
        assertThat(story("Drivers who moved house during the year pay too much when they renew.")
                        .state(Item.HARM))
                .isEqualTo(PRESENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WHO | Who: all users",
                "WHO | Kto: klienci",
                "PARTNER | Partner: tbc",
                "PARTNER | Partner: various partners",
                "NEED | Why: as discussed",
                "NEED | Potrzeba: do ustalenia",
                "OUTCOME | Goal: better experience",
                "EVIDENCE | Evidence: see Slack",
                "EXAMPLE | Example: see attachment",
                "EXAMPLE | Przyklad: jak na callu",
                "ACCEPTANCE | Acceptance criteria: works as expected",
                "HARM | Risk: low",
                "REGULATION | Regulation: N/A",
                "REGULATION | Przepisy: do potwierdzenia",
                "DECISION | Approver: Product",
                "DECISION | Decision: Ola lub Simon",
                "DECISION | Decision: per John",
                "IFTHEN | Rollback: as usual",
                "IFTHEN | If / then: -"
            })
    void hollow_answer_is_a_gap(Item item, String line) {
        Answer answer = story(line).answer(item);

        assertThat(answer.state()).isEqualTo(HOLLOW);
        assertThat(answer.evidence()).isNotBlank();
        assertThat(answer.why().toString()).isNotBlank();
    }

    @Test
    void the_template_question_left_in_is_hollow() {
        assertThat(story("h3. Need\nWhat problem do they have today? (not the solution)")
                        .state(Item.NEED))
                .isEqualTo(HOLLOW);
    }

    @Test
    void a_circular_story_gives_no_reason() {
        assertThat(story("As a user I want the legal expenses add-on so that I can have legal expenses.")
                        .state(Item.NEED))
                .isEqualTo(HOLLOW);
    }

    @Test
    void a_story_with_a_benefit_says_why_and_one_without_does_not() {
        assertThat(story("As a librarian, I want to see overdue loans, so that I can phone the readers.")
                        .state(Item.NEED))
                .isEqualTo(PRESENT);
        assertThat(story("As a librarian, I want to see overdue loans.").state(Item.NEED))
                .isEqualTo(MISSING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OUTCOME | Invites above the allowed price: 6.2% -> 0%.",
                "EXAMPLE | For example a premium of £400 with a £60 refund should be £340.",
                "EVIDENCE | Query PRC-77, week 7: 1,118 of 18,040 invites were too high."
            })
    void what_stands_under_numbers_tells_what_they_answer(Item item, String line) {
        Judged judged = story("h3. Numbers\n" + line);

        assertThat(judged.state(item)).isEqualTo(PRESENT);
        assertThat(Stream.of(OUTCOME, EXAMPLE, EVIDENCE).filter(other -> judged.state(other) == PRESENT))
                .containsExactly(item);
    }

    @Test
    void an_empty_word_under_numbers_is_hollow_evidence() {
        assertThat(story("h3. Numbers\nTBC").state(EVIDENCE)).isEqualTo(HOLLOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true | The renewal letter works on old phones and new tablets.",
                "true | The letter shows the flood excess, the storm excess and the yearly premium.",
                "true | Strona działa na starych telefonach oraz nowych tabletach.",
                "false | The letter shows the flood excess and the portal sends a copy.",
                "false | Pismo pokazuje udział własny, a portal wysyła kopię listu i zapisuje datę wysyłki."
            })
    void two_objects_of_one_verb_are_one_criterion(boolean one, String line) {
        String why =
                story("*Acceptance criteria:* " + line).answer(ACCEPTANCE).why().in("en");

        assertThat(why.equals("only one thing that could be tested")).isEqualTo(one);
    }

    @Test
    void criteria_of_another_subject_are_hollow() {
        Judged judged = story("""
            Young driver telematics: an opt-in page stands before the price and says what the box records.
            *Acceptance criteria*
            # Vaccination date is mandatory for dogs and cats.
            # Breed list loads within one second.
            """).summary("Telematics opt-in page");

        assertThat(judged.state(ACCEPTANCE)).isEqualTo(HOLLOW);
    }

    @Test
    void gherkin_with_values_is_an_example_and_acceptance() {
        Judged judged = story("""
            Scenario: both parts
              Given compulsory excess is £250 and voluntary excess is £200
              When the card is drawn
              Then it reads "Total excess £450"
            """);

        assertThat(judged.state(EXAMPLE)).isEqualTo(PRESENT);
        assertThat(judged.state(ACCEPTANCE)).isEqualTo(PRESENT);
    }

    @Test
    void a_tick_alone_is_hollow_and_a_tick_with_text_an_answer() {
        Judged judged =
                story("").field("[x] Partner agreed\n[x] Harm: a policyholder who is rung twice takes it for a scam");

        assertThat(judged.state(Item.PARTNER)).isEqualTo(HOLLOW);
        assertThat(judged.answer(Item.HARM).where()).startsWith("customfield_10101");
        assertThat(judged.state(Item.HARM)).isEqualTo(PRESENT);
    }

    @Test
    void not_applicable_counts_with_a_reason_only() {
        assertThat(story("Regulation: not applicable, because no new data is stored and nothing goes to anybody")
                        .state(Item.REGULATION))
                .isEqualTo(NA);
        assertThat(story("Regulation: not applicable").state(Item.REGULATION)).isEqualTo(HOLLOW);
    }

    @Test
    void a_comment_answers_when_it_states_the_item_and_not_when_it_chats() {
        assertThat(story("")
                        .comment("DECISION: Yvonne Odell, me. The wording is fixed.")
                        .answer(Item.DECISION)
                        .where())
                .isEqualTo("comment of 2026-11-10");
        assertThat(story("").comment("Who decides, and can we have an example?").state(Item.DECISION))
                .isEqualTo(MISSING);
    }

    @Test
    void what_is_said_by_command_counts_as_if_it_stood_under_the_items_label() {
        Judged said = story("").saying(Item.DECISION, SpokenAnswer.Kind.ANSWER, "Yvonne Odell decides");

        assertThat(said.state(Item.DECISION)).isEqualTo(PRESENT);
        assertThat(said.answer(Item.DECISION).where()).isEqualTo("comment of 2026-11-10");
        assertThat(story("")
                        .saying(Item.DECISION, SpokenAnswer.Kind.ANSWER, "see Slack")
                        .state(Item.DECISION))
                .isEqualTo(HOLLOW);
        assertThat(story("")
                        .saying(Item.HARM, SpokenAnswer.Kind.NOT_APPLICABLE, "this only renames a column")
                        .state(Item.HARM))
                .isEqualTo(NA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/handoff answer DECISION Yvonne Odell decides",
                "/handoff accept I understood it like this:\nDECISION: Yvonne Odell decides",
                "/handoff na DECISION because the team decides alone"
            })
    void no_command_in_a_comment_gets_past_those_who_check_rights(String comment) {
        assertThat(story("").comment(comment).state(Item.DECISION)).isEqualTo(MISSING);
    }

    @Test
    void our_own_comment_is_never_an_answer() {
        assertThat(story("")
                        .comment("Handoff context check\n\nDECISION: Priya N. decides")
                        .state(Item.DECISION))
                .isEqualTo(MISSING);
    }

    @Test
    void a_person_waives_an_item_with_a_reason() {
        assertThat(story("")
                        .saying(Item.HARM, SpokenAnswer.Kind.WAIVED, "this only renames a column in the export")
                        .state(Item.HARM))
                .isEqualTo(WAIVED);
        assertThat(story("").saying(Item.HARM, SpokenAnswer.Kind.WAIVED, "").state(Item.HARM))
                .isEqualTo(MISSING);
    }

    @Test
    void a_read_back_that_is_still_to_come_is_no_gap_of_the_ticket() {
        Answer missing = new Answer(Item.READBACK, MISSING, "", "", Why.of("picked up, but not restated yet"));

        Judged pickedUp = story("").restated(missing);

        assertThat(pickedUp.answer(Item.READBACK)).isEqualTo(missing);
        assertThat(pickedUp.assessment().gaps()).extracting(Answer::item).doesNotContain(Item.READBACK);
    }

    @Test
    void the_parent_answers_what_it_says_and_hands_no_placeholder_down() {
        Judged epic =
                story("*Decides:* Owen Prosser.\n*Partner:* TBD").key("VAN-480").type("Epic");
        Judged child =
                story("The letter shows one excess today.").key("VAN-501").below(epic);

        assertThat(child.state(Item.DECISION)).isEqualTo(INHERITED);
        assertThat(child.answer(Item.DECISION).where()).startsWith("parent VAN-480");
        assertThat(child.state(Item.PARTNER)).isEqualTo(MISSING);
    }

    @Test
    void a_ticket_about_a_library_upgrade_stays_silent_whatever_its_type_and_words() {
        Assessment assessment = story("As a developer I want a supported Spring Boot so that we get patches.\n"
                        + "OIDC claim mapping test passes. Retry policy unchanged. No behaviour change.")
                .summary("Upgrade claims-portal backend to Spring Boot 3.5")
                .components("claims-portal")
                .assessment();

        assertThat(assessment.kind()).isEqualTo(WorkKind.CHORE);
        assertThat(assessment.flagged()).isFalse();
        assertThat(assessment.sources()).isEmpty();
    }

    @Test
    void a_change_that_customers_see_is_flagged_without_one_word_of_the_rule() {
        Assessment assessment = story(
                        "Set the initial value of the breakdown radio on step 4 to \"Yes\" for partner traffic.")
                .type("Task")
                .summary("Step 4 - breakdown defaults to Yes")
                .components("car-journey")
                .assessment();

        assertThat(assessment.flagged()).isTrue();
        assertThat(assessment.sources()).extracting(ExpectedSource::id).contains("ICOBS-6A", "PRIN-2A");
        assertThat(assessment.answer(Item.REGULATION).why().toString()).contains("ICOBS-6A");
    }

    @Test
    void a_spike_owes_a_reason_and_a_decider_only() {
        Assessment assessment = story("Look into printing the documents in Welsh.")
                .type("Spike")
                .summary("Spike: Welsh")
                .assessment();

        assertThat(assessment.kind()).isEqualTo(WorkKind.SPIKE);
        assertThat(assessment.gaps()).extracting(Answer::item).containsExactly(Item.NEED, Item.DECISION);
        assertThat(assessment.sources()).isEmpty();
    }

    @Test
    void our_labels_change_nothing() {
        Assessment plain = story("Who: all users").assessment();
        Assessment labelled = story("Who: all users").labels("context-missing").assessment();

        assertThat(labelled).isEqualTo(plain);
    }

    @Test
    void every_item_is_answered_and_read_back_waits() {
        Assessment assessment = story("").assessment();

        assertThat(assessment.answers()).extracting(Answer::item).containsExactlyElementsOf(Item.USUAL);
        assertThat(assessment.answer(Item.READBACK).state()).isEqualTo(NA);
    }

    @Test
    void a_block_of_code_that_says_what_should_come_out_is_a_worked_case() {
        assertThat(story("{noformat}\nnet 301.10 tax 36.13 -> 337.44   should be 337.23\n{noformat}")
                        .state(EXAMPLE))
                .isEqualTo(PRESENT);
        assertThat(story("{noformat}\npool.size = 20\n{noformat}").state(EXAMPLE))
                .isEqualTo(MISSING);
    }

    @Test
    void limits_under_the_label_fixed_are_a_decision() {
        assertThat(story("Fixed: both question texts. The squad may choose the storage.")
                        .state(Item.DECISION))
                .isEqualTo(PRESENT);
    }
}
