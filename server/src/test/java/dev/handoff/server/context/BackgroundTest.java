package dev.handoff.server.context;

import static dev.handoff.server.context.Judged.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.Dismissal.Door;
import dev.handoff.server.site.Direction;
import dev.handoff.server.why.Why;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people said of earlier questions, and what it does to the judgement. */
class BackgroundTest {

    private static final Instant NOW = Instant.parse("2026-11-10T09:00:00Z");

    @Test
    void a_question_called_wrong_in_a_comment_is_no_gap_any_more() {
        Judged ticket = story("").comment("/handoff wrong HARM because only our own team reads this report");

        assertThat(ticket.answer(Item.HARM))
                .isEqualTo(new Answer(
                        Item.HARM,
                        AnswerState.NA,
                        "only our own team reads this report",
                        "comment of 2026-11-10",
                        Why.of("dismissed as wrong by somebody")));
        assertThat(ticket.state(Item.DECISION)).isEqualTo(AnswerState.MISSING);
    }

    @Test
    void it_needs_no_reason() {
        assertThat(story("").comment("/handoff błędne szkoda").state(Item.HARM)).isEqualTo(AnswerState.NA);
    }

    @Test
    void what_is_answered_stays_answered_whatever_was_said_before() {
        Judged ticket = story("Who is hurt: renewers over 70 pay £51.70 more than they believe")
                .comment("/handoff wrong HARM");

        assertThat(ticket.state(Item.HARM)).isEqualTo(AnswerState.PRESENT);
    }

    @Test
    void a_quoted_command_and_one_shown_as_code_are_nobodys_word() {
        assertThat(story("").comment("bq. /handoff wrong HARM").state(Item.HARM))
                .isEqualTo(AnswerState.MISSING);
        assertThat(story("").comment("{code}\n/handoff wrong HARM\n{code}").state(Item.HARM))
                .isEqualTo(AnswerState.MISSING);
    }

    @Test
    void a_question_called_wrong_through_the_api_is_no_gap_any_more() {
        Dismissal dismissal = new Dismissal(Item.HARM, Door.api("eclipse"), "eclipse", "the API", "", "API", NOW);
        Assessment assessment = assess(Background.none().dismissing(List.of(dismissal)));

        assertThat(assessment.answer(Item.HARM).state()).isEqualTo(AnswerState.NA);
        assertThat(assessment.answer(Item.HARM).why().toString()).isEqualTo("dismissed as wrong by the API");
        assertThat(assessment.answer(Item.HARM).where()).isEqualTo("API");
    }

    @Test
    void an_advice_only_item_is_still_judged_and_not_held_against_the_ticket() {
        Assessment assessment = assess(Background.none().adviceOnly(Set.of(Item.HARM)));

        assertThat(assessment.answer(Item.HARM).state()).isEqualTo(AnswerState.MISSING);
        assertThat(assessment.gaps()).extracting(Answer::item).doesNotContain(Item.HARM);
        assertThat(assessment.adviceOnly()).extracting(Answer::item).containsExactly(Item.HARM);
    }

    @Test
    void a_ticket_that_lacks_only_advice_is_not_flagged() {
        Assessment assessment = assess(Background.none().adviceOnly(Set.of(Item.values())));

        assertThat(assessment.flagged()).isFalse();
        assertThat(assessment.adviceOnly()).isNotEmpty();
    }

    private static Assessment assess(Background background) {
        return Assessor.shipped()
                .assess(
                        story("The letter shows one excess today.").ticket(),
                        new Direction("UK", "PL"),
                        NOW,
                        background);
    }
}
