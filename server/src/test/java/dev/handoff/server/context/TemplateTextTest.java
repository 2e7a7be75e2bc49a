package dev.handoff.server.context;

import static dev.handoff.server.context.AnswerState.HOLLOW;
import static dev.handoff.server.context.AnswerState.MISSING;
import static dev.handoff.server.context.AnswerState.NA;
import static dev.handoff.server.context.AnswerState.PRESENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.library.Library;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketBuilder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextTest {

    private static final String PROMPT =
            "Describe the customer problem in two sentences, from the point of view of the person who has it.";

    private static final String DONE = """
            h3. Acceptance criteria
            * Unit and integration tests pass on the build server
            * Reviewed by a second engineer, no warnings left
            """;

    private static TicketBuilder story(String description) {
        return Bygone.ticket(200, "Home renewal letter: show the flood excess", description);
    }

    private static Answer told(List<String> templates, Item item, String description) {
        Assessor assessor =
                new Assessor(Checklists.shipped(), Lexicon.shipped(), Library.shipped(), Templates.of(templates));
        return assessor.assess(
                        story(description).build(), new Direction("UK", "PL"), Instant.parse("2026-11-10T09:00:00Z"))
                .answer(item);
    }

    @Test
    void a_prompt_that_many_tickets_carry_answers_nothing() {
        Bygone firm = new Bygone().andMore(8, "h3. Problem\n" + PROMPT);

        Answer answer = firm.answer(Item.NEED, story("h3. Problem\n" + PROMPT));

        assertThat(answer.state()).isEqualTo(HOLLOW);
        assertThat(answer.why().toString()).isEqualTo("the template's own text; nothing was added to it");
        assertThat(answer.evidence()).startsWith("Describe the customer problem");
        assertThat(answer.where()).isEqualTo("description, \"Problem\"");
    }

    @Test
    void what_people_write_below_the_prompt_answers() {
        Bygone firm = new Bygone().andMore(8, "h3. Problem\n" + PROMPT);

        assertThat(firm.answer(
                                Item.NEED,
                                story(
                                        "h3. Problem\n" + PROMPT
                                                + "\n\nToday the letter hides the flood excess, and people learn of it from the claim."))
                        .state())
                .isEqualTo(PRESENT);
    }

    @Test
    void four_tickets_make_no_template() {
        Bygone firm = new Bygone().andMore(4, DONE);

        assertThat(firm.answer(Item.ACCEPTANCE, story(DONE)).isTemplate()).isFalse();
    }

    @Test
    void five_tickets_out_of_many_make_no_template() {
        Bygone firm = new Bygone().andMore(5, DONE);
        for (int i = 0; i < 30; i++) {
            firm.andOneMore("Chapter " + i + " says something else than all the other chapters do.");
        }

        assertThat(firm.answer(Item.ACCEPTANCE, story(DONE)).isTemplate()).isFalse();
    }

    @Test
    void a_ticket_does_not_count_itself() {
        Bygone firm = new Bygone().andMore(4, DONE).and(story(DONE));

        assertThat(firm.answer(Item.ACCEPTANCE, story(DONE)).isTemplate()).isFalse();
    }

    @Test
    void a_standing_definition_of_done_is_template_text() {
        Bygone firm = new Bygone().andMore(8, DONE);

        assertThat(firm.answer(Item.ACCEPTANCE, story(DONE)).isTemplate()).isTrue();
        assertThat(firm.answer(Item.ACCEPTANCE, story(DONE + """
                                * The letter shows the flood excess below the premium
                                * A policy without flood cover shows no such line
                                """)).state()).isEqualTo(PRESENT);
    }

    @Test
    void a_batch_of_one_person_on_one_day_is_no_template() {
        Bygone firm = new Bygone();
        for (int i = 0; i < 8; i++) {
            firm.and(TicketBuilder.ticket("HOM-" + (50 + i))
                    .summary("Letter number " + i)
                    .description(DONE));
        }

        assertThat(firm.answer(Item.ACCEPTANCE, story(DONE)).isTemplate()).isFalse();
    }

    @Test
    void the_sisters_of_one_epic_count_as_one() {
        Bygone firm = new Bygone();
        for (int i = 0; i < 8; i++) {
            firm.and(Bygone.ticket(50 + i, "Letter number " + i, DONE)
                    .below(TicketBuilder.ticket("HOM-1").build()));
        }

        assertThat(firm.answer(Item.ACCEPTANCE, story(DONE)).isTemplate()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "h3. Decision\nPriya Nair decides; her deputy is Tom Wells.",
                "h3. Partner\nInsurer Quayside, brand Pawprint, on our own web journey.",
                "h3. Regulation\nICOBS 6A: Quayside's duty, we build the journey."
            })
    void a_decider_a_partner_and_a_rule_may_be_the_same_on_every_ticket(String answer) {
        Bygone firm = new Bygone().andMore(8, answer);

        Assessment assessment = firm.judge(story(answer).build());

        assertThat(assessment.answers()).anyMatch(it -> it.state() == PRESENT);
        assertThat(assessment.gaps()).noneMatch(Answer::isTemplate);
    }

    @Test
    void a_reasoned_no_may_be_the_same_on_every_ticket() {
        String no = "h3. Harm\nNot applicable, because only our own staff ever see this page.";
        Bygone firm = new Bygone().andMore(8, no);

        assertThat(firm.answer(Item.HARM, story(no)).state()).isEqualTo(NA);
    }

    @Test
    void a_rule_named_in_the_template_calls_for_no_source() {
        String prompt = "h3. Regulation\nWhich rule applies, for example ICOBS 6A, GDPR, or the Consumer Duty?";
        Bygone firm = new Bygone().andMore(8, prompt);

        Assessment assessment = firm.judge(story(prompt).build());

        assertThat(assessment.sources()).noneMatch(ExpectedSource::answered);
        assertThat(assessment.answer(Item.REGULATION).isTemplate()).isTrue();
    }

    @Test
    void a_prompt_hands_nothing_down() {
        String prompt = "h3. Harm\nDescribe who is hurt, and how, if this change goes wrong or comes too late.";
        Bygone firm = new Bygone().andMore(8, prompt);
        Ticket epic = TicketBuilder.ticket("HOM-2")
                .summary("Flood cover")
                .description(prompt)
                .build();
        TicketBuilder below = story("h3. Problem\nThe letter hides the excess.").below(epic);

        assertThat(firm.answer(Item.HARM, below).state()).isEqualTo(MISSING);
        assertThat(firm.recalling(firm.memory(below.build()).said())
                        .answer(Item.HARM, below)
                        .state())
                .isEqualTo(MISSING);
    }

    @Test
    void what_was_said_of_this_text_before_holds_when_the_template_becomes_known() {
        Said said = new Bygone().memory(story(DONE).build()).said();
        Bygone later = new Bygone().andMore(8, DONE).recalling(said);

        assertThat(later.answer(Item.ACCEPTANCE, story(DONE)).isTemplate()).isFalse();
        assertThat(later.answer(Item.ACCEPTANCE, story(DONE + "h3. Notes\nPrinted in Gdynia."))
                        .isTemplate())
                .isTrue();
    }

    @Test
    void a_configured_prompt_answers_nothing() {
        Answer answer = told(
                List.of("The situation in which our customer finds himself (mandatory!)"),
                Item.WHO,
                "h3. Customer\n_the  situation in which our CUSTOMER finds himself -- mandatory_");

        assertThat(answer.isTemplate()).isTrue();
    }

    @Test
    void what_stands_behind_a_configured_prompt_answers() {
        Answer answer = told(
                List.of("Target group of this change"),
                Item.WHO,
                "h3. Customer\nTarget group of this change: home owners with one flood claim since 2020.");

        assertThat(answer.state()).isEqualTo(PRESENT);
        assertThat(answer.evidence()).isEqualTo("home owners with one flood claim since 2020.");
    }

    @Test
    void a_configured_block_is_known_line_by_line() {
        String block =
                "h3. Harm\nSomebody is hurt in some way if this goes wrong.\nName the worst case you can think of.";

        assertThat(told(List.of(block.substring(9)), Item.HARM, block).isTemplate())
                .isTrue();
    }

    @Test
    void a_configured_story_is_no_story() {
        String story = "As a <type of user> I want <some goal> so that <some reason>.";

        assertThat(told(List.of(story), Item.NEED, story).state()).isEqualTo(MISSING);
    }
}
