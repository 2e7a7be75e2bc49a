package dev.handoff.server.context;

import static dev.handoff.server.context.AnswerState.HOLLOW;
import static dev.handoff.server.context.AnswerState.PRESENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketBuilder;
import dev.handoff.server.ticket.TicketKey;
import org.junit.jupiter.api.Test;

class CopiesTest {

    private static final String CRITERIA = """
            h3. Acceptance criteria
            * A cat that was vaccinated within the last twelve months gets the lower price on the pet results page
            * A cat without a vaccination date gets the usual price and a hint that the vet can send the card
            * A kitten below nine weeks cannot be quoted, and the page says from when it can
            """;

    private static final String CATS = "h3. Problem\nOwners of vaccinated cats pay as much as others, and leave the pet"
            + " results page without a quote.\n" + CRITERIA;

    private static final String LANDLORDS = "h3. Problem\nLandlords with three flats type the same address three times"
            + " and give up before the premium is shown.\n" + CRITERIA;

    private static TicketBuilder cats() {
        return Bygone.ticket(12, "Discount for vaccinated cats", CATS);
    }

    private static TicketBuilder landlords() {
        return Bygone.ticket(40, "Copy address between flats of one landlord", LANDLORDS);
    }

    private final Bygone firm = new Bygone().and(cats());

    private Answer criteria(TicketBuilder ticket) {
        return firm.answer(Item.ACCEPTANCE, ticket);
    }

    @Test
    void criteria_pasted_from_a_ticket_about_something_else_are_hollow_and_it_is_named() {
        Answer answer = criteria(landlords());

        assertThat(answer.state()).isEqualTo(HOLLOW);
        assertThat(answer.why().toString()).isEqualTo("copied from HOM-12, a ticket about something else");
        assertThat(answer.copiedFrom()).isEqualTo(new TicketKey("HOM-12"));
        assertThat(answer.where()).isEqualTo("description, \"Acceptance criteria\"");
        assertThat(answer.evidence()).startsWith("A cat that was vaccinated");
    }

    @Test
    void criteria_with_a_word_changed_here_and_there_are_still_copied() {
        TicketBuilder retouched = Bygone.ticket(
                40, "Copy address between flats of one landlord", LANDLORDS.replace("from when it can", "when"));

        assertThat(criteria(retouched).copiedFrom()).isEqualTo(new TicketKey("HOM-12"));
    }

    @Test
    void the_ticket_they_were_written_for_keeps_them() {
        firm.and(landlords());

        assertThat(criteria(cats()).state()).isEqualTo(PRESENT);
    }

    @Test
    void of_several_holders_the_first_is_named() {
        firm.and(Bygone.ticket(30, "Print the van certificate twice", LANDLORDS.replace("flats", "vans")));

        assertThat(criteria(landlords()).copiedFrom()).isEqualTo(new TicketKey("HOM-12"));
    }

    @Test
    void criteria_that_fit_the_summary_may_be_reused() {
        assertThat(criteria(Bygone.ticket(40, "Vaccinated cats on Otterby's page", LANDLORDS))
                        .state())
                .isEqualTo(PRESENT);
    }

    @Test
    void a_ticket_created_anew_with_the_same_subject_is_no_copy() {
        assertThat(criteria(Bygone.ticket(40, "Discount for vaccinated cats", CATS))
                        .state())
                .isEqualTo(PRESENT);
    }

    @Test
    void a_clone_or_a_linked_ticket_may_carry_the_same_criteria() {
        assertThat(criteria(landlords().linkedTo("HOM-12")).copiedFrom()).isNull();
    }

    @Test
    void a_ticket_that_names_the_other_may_carry_the_same_criteria() {
        assertThat(criteria(Bygone.ticket(40, "Second half of HOM-12", LANDLORDS))
                        .copiedFrom())
                .isNull();
    }

    @Test
    void sisters_and_parents_may_carry_the_same_criteria() {
        Ticket epic = TicketBuilder.ticket("HOM-5").summary("Spring release").build();
        Bygone family = new Bygone().and(cats().below(epic));

        assertThat(family.answer(Item.ACCEPTANCE, landlords().below(epic)).copiedFrom())
                .isNull();
        assertThat(criteria(landlords().below(cats().build())).copiedFrom()).isNull();
    }

    @Test
    void a_definition_of_done_on_two_tickets_belongs_to_neither() {
        String done = """
                h3. Acceptance criteria
                * Unit and integration tests pass on the build server
                * Reviewed by a second engineer, no warnings left
                * Deployed to staging and looked at by the tester
                """;
        Bygone team =
                new Bygone().and(Bygone.ticket(12, "Discount for vaccinated cats", "Owners pay too much.\n" + done));

        assertThat(team.answer(Item.ACCEPTANCE, Bygone.ticket(40, "One landlord, three flats", done))
                        .copiedFrom())
                .isNull();
    }

    @Test
    void criteria_of_its_own_beside_the_pasted_ones_answer() {
        TicketBuilder both = landlords();
        both.comment(Comments.of("ACCEPTANCE: 1. The second flat opens with the landlord's address filled in. 2. The"
                + " landlord can change it there, and the first flat keeps its own."));

        assertThat(criteria(both).state()).isEqualTo(PRESENT);
    }

    @Test
    void what_was_said_of_this_text_before_holds_although_the_source_is_gone() {
        Said said = firm.memory(landlords().build()).said();
        Bygone later = new Bygone().recalling(said);

        assertThat(later.answer(Item.ACCEPTANCE, landlords()).copiedFrom()).isEqualTo(new TicketKey("HOM-12"));
    }

    @Test
    void a_restricted_ticket_leaves_nothing_behind() {
        Trace trace = firm.memory(cats().restricted().build()).trace();

        assertThat(trace).isEqualTo(Trace.bare(new TicketKey("HOM-12")));
        assertThat(new Bygone()
                        .and(cats().restricted())
                        .answer(Item.ACCEPTANCE, landlords())
                        .copiedFrom())
                .isNull();
    }

    @Test
    void a_customers_request_leaves_nothing_behind() {
        assertThat(firm.memory(cats().projectType("service_desk").build()).trace())
                .isEqualTo(Trace.bare(new TicketKey("HOM-12")));
    }
}
