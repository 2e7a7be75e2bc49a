package dev.handoff.server.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is believed at last, of what the rules found and of what they missed. */
class TrustTest {

    private static final String REST = """
        Where: Penhallow, phone desk
        Expected: such letters 63 a quarter -> none by June
        Proof: list ZL-14 of 5 November 2026: 63 of 410 families had one
        Example: death told on 3.12, reminder planned for 10.12, £22.50: expected no letter
        Law: FG21/1, Penhallow's duty, we keep the log
        Decision: Anwen Bevan
        """;

    private static Answer answer(Item item, String line) {
        return Judged.story(REST + line).answer(item);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HARM | Risk: two sprints, perhaps three with testing.",
                "NEED | Problem: put the mark into the nightly file as well."
            })
    void what_stands_under_a_label_and_reads_like_no_answer_is_hollow(Item item, String line) {
        assertThat(answer(item, line).state()).isEqualTo(AnswerState.HOLLOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HARM | Risk: a widow opens a letter to her husband and cries at the counter.",
                "IFTHEN | Plan B: batch late? Leave the letters in the tray until noon and ring Penhallow.",
                "NEED | Why: the desk's note never reaches the mailing, so letters go to the dead.",
                "ACCEPTANCE | Acceptance: no letter leaves after the note; the history shows who wrote it."
            })
    void what_reads_like_an_answer_is_one(Item item, String line) {
        assertThat(answer(item, line).state()).isEqualTo(AnswerState.PRESENT);
    }

    @Test
    void says_why_it_is_not_believed() {
        Answer answer = answer(Item.HARM, "Risk: two sprints, perhaps three with testing.");

        assertThat(answer.why().in("en"))
                .isEqualTo("\"two sprints, perhaps three with testing.\" reads unlike an answer: "
                        + "nobody is named who would be hurt if this is wrong or late");
        assertThat(answer.why().isToldIn("pl")).isTrue();
    }

    @Test
    void what_people_answer_in_a_comment_stands() {
        Judged ticket = Judged.story(REST).comment("HARM: the poor souls in the north, dreadfully so");

        assertThat(ticket.answer(Item.HARM).state()).isEqualTo(AnswerState.PRESENT);
    }

    @Test
    void a_story_is_judged_as_a_whole_and_not_by_its_sentence() {
        Judged ticket = Judged.story(
                "As an allotment holder, I want to see the opening hours so that I do not carry heavy sacks to a closed gate.");

        assertThat(ticket.answer(Item.NEED).state()).isEqualTo(AnswerState.PRESENT);
    }
}
