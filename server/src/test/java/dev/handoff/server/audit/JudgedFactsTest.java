package dev.handoff.server.audit;

import static dev.handoff.server.ticket.TicketBuilder.IN_LONDON;
import static dev.handoff.server.ticket.TicketBuilder.IN_WARSAW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.audit.JudgedFacts.Before;
import dev.handoff.server.context.Answer;
import dev.handoff.server.context.AnswerState;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.Item;
import dev.handoff.server.context.WorkKind;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketBuilder;
import dev.handoff.server.ticket.TicketRef;
import dev.handoff.server.why.Why;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgedFactsTest {

    private static final TicketRef REF = new TicketRef("firm", "10001");
    private static final Instant NOW = Instant.parse("2026-11-10T10:00:00Z");
    private static final Instant BEFORE = NOW.minusSeconds(600);

    @Test
    void a_first_assessment_is_one_entry_that_names_every_state_and_the_digest() {
        List<Fact> facts = facts(TicketBuilder.ticket("HOM-1").build(), null, missing(Item.HARM));

        assertThat(facts).singleElement().satisfies(fact -> {
            assertThat(fact.what()).isEqualTo("assessment.made");
            assertThat(fact.who()).isEqualTo("Handoff");
            assertThat(fact.about()).isEqualTo("firm/10001");
            assertThat(fact.why())
                    .isEqualTo("assessment 12, story, UK->PL, flagged: HARM missing; digest " + Chain.digest("{}"));
        });
    }

    @Test
    void an_answer_that_changed_is_an_entry_of_whoever_edited_the_text() {
        Ticket ticket = TicketBuilder.ticket("HOM-1")
                .changed("2026-11-10T09:55:00Z", IN_LONDON, "description", "", "more")
                .changed("2026-11-10T09:56:00Z", IN_WARSAW, "labels", "", "x")
                .build();

        assertThat(facts(ticket, Map.of("HARM", "missing"), answered(Item.HARM, "description")))
                .extracting(Fact::what, Fact::who)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("assessment.made", "Handoff"),
                        org.assertj.core.groups.Tuple.tuple("answer.present", "uk-1 Person uk-1"));
    }

    @Test
    void an_answer_in_a_comment_is_its_author_s() {
        Ticket ticket = TicketBuilder.ticket("HOM-1")
                .comment(new Comment("7", IN_WARSAW, new Body.Text("HARM: x"), NOW, NOW, Map.of(), false))
                .build();

        assertThat(facts(ticket, Map.of("HARM", "missing"), answered(Item.HARM, "comment of 2026-11-10"))
                        .get(1)
                        .who())
                .isEqualTo("pl-1 Person pl-1");
    }

    @Test
    void what_changed_without_an_edit_is_nobody_s() {
        Ticket ticket = TicketBuilder.ticket("HOM-1").build();

        assertThat(facts(ticket, Map.of("HARM", "present"), missing(Item.HARM))
                        .get(1)
                        .who())
                .isEqualTo("Handoff");
        assertThat(facts(ticket, Map.of("HARM", "missing"), answered(Item.HARM, "parent VAN-480"))
                        .get(1))
                .matches(fact -> fact.who().equals("Handoff"))
                .matches(fact -> fact.why().startsWith("HARM, was missing; it says so; parent VAN-480: "));
    }

    @Test
    void what_stays_as_it_was_is_no_entry() {
        assertThat(facts(TicketBuilder.ticket("HOM-1").build(), Map.of("HARM", "missing"), missing(Item.HARM)))
                .hasSize(1);
    }

    private static List<Fact> facts(Ticket ticket, @Nullable Map<String, String> states, Answer... answers) {
        Assessment assessment = new Assessment(
                ticket.key(),
                WorkKind.STORY,
                new Direction("UK", "PL"),
                Arrays.asList(answers),
                List.of(),
                List.of(),
                NOW);
        return new JudgedFacts(REF, ticket, assessment, "assessment.made", "{}")
                .given(12, states == null ? null : new Before(BEFORE, states));
    }

    private static Answer missing(Item item) {
        return new Answer(item, AnswerState.MISSING, "", "", Why.of("nothing tells it"));
    }

    private static Answer answered(Item item, String where) {
        return new Answer(item, AnswerState.PRESENT, "a driver at the roadside", where, Why.of("it says so"));
    }
}
