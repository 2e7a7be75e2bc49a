package dev.handoff.server.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.ticket.TicketBuilder;
import dev.handoff.server.ticket.TicketKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoodAnswersTest {

    private static final String HARM = "Renewers over seventy pay more than they believe and cannot get it back.";

    private static TicketBuilder told(int number, String harm) {
        return Bygone.ticket(number, "Renewal page number " + number, "h3. Harm\n" + harm);
    }

    private static TicketBuilder asking() {
        return Bygone.ticket(90, "Flood excess on the renewal letter", "h3. Harm\nTBD");
    }

    @Test
    void an_answer_of_the_firms_own_is_shown_by_its_key() {
        assertThat(new Bygone().and(told(12, HARM)).goodAnswers(asking()).of(Item.HARM, "en"))
                .isEqualTo(new GoodAnswer(new TicketKey("HOM-12"), HARM));
    }

    @Test
    void an_answer_is_shown_in_its_own_language_only() {
        String polish = "Klienci po siedemdziesiątce płacą więcej, niż myślą, i nie odzyskają tych pieniędzy.";
        GoodAnswers good =
                new Bygone().and(told(12, HARM)).and(told(13, polish)).goodAnswers(asking());

        assertThat(good.of(Item.HARM, "pl")).isEqualTo(new GoodAnswer(new TicketKey("HOM-13"), polish));
        assertThat(good.of(Item.HARM, "en")).isEqualTo(new GoodAnswer(new TicketKey("HOM-12"), HARM));
        assertThat(good.of(Item.WHO, "en")).isNull();
    }

    @Test
    void the_ticket_itself_is_no_example() {
        assertThat(new Bygone().and(told(90, HARM)).goodAnswers(told(90, HARM)).of(Item.HARM, "en"))
                .isNull();
    }

    @Test
    void a_ticket_with_a_label_in_common_is_nearer_than_a_newer_one() {
        Bygone firm = new Bygone()
                .and(told(12, HARM).labels("flood"))
                .and(told(13, "Drivers are stopped at the roadside because the cover was never loaded."));

        assertThat(firm.goodAnswers(asking().labels("flood")).of(Item.HARM, "en"))
                .extracting(GoodAnswer::key)
                .isEqualTo(new TicketKey("HOM-12"));
        assertThat(firm.goodAnswers(asking()).of(Item.HARM, "en"))
                .extracting(GoodAnswer::key)
                .isEqualTo(new TicketKey("HOM-13"));
    }

    @Test
    void the_example_shown_before_stays_while_it_is_there() {
        Said said = new Bygone().and(told(12, HARM)).memory(asking().build()).said();
        Bygone later = new Bygone()
                .and(told(12, HARM))
                .and(told(13, "Drivers are stopped at the roadside because the cover was never loaded."));

        assertThat(later.recalling(said).goodAnswers(asking()).of(Item.HARM, "en"))
                .extracting(GoodAnswer::key)
                .isEqualTo(new TicketKey("HOM-12"));
    }

    @Test
    void the_ticket_that_was_copied_is_no_example_to_copy() {
        String criteria = """
            h3. Acceptance criteria
            * A cat vaccinated within the last twelve months gets the lower price
            * A cat without a date of vaccination gets the usual price and a hint
            """;
        Bygone firm = new Bygone()
                .and(Bygone.ticket(
                        12, "Discount for vaccinated cats", "Owners of vaccinated cats pay too much.\n" + criteria));
        TicketBuilder pasted = Bygone.ticket(90, "Flood excess on the renewal letter", "h3. Harm\nTBD\n" + criteria);

        assertThat(firm.answer(Item.ACCEPTANCE, pasted).copiedFrom()).isEqualTo(new TicketKey("HOM-12"));
        assertThat(firm.goodAnswers(pasted).of(Item.ACCEPTANCE, "en")).isNull();
        assertThat(firm.goodAnswers(asking()).of(Item.ACCEPTANCE, "en"))
                .isEqualTo(new GoodAnswer(
                        new TicketKey("HOM-12"),
                        "A cat vaccinated within the last twelve months gets the lower price; A cat without a date of"
                                + " vaccination gets the usual price and a hint"));
    }

    @Test
    void an_example_that_was_taken_back_is_replaced() {
        Said said = new Bygone().and(told(12, HARM)).memory(asking().build()).said();
        Bygone later = new Bygone()
                .and(told(12, "TBD"))
                .and(told(13, "Drivers are stopped at the roadside because the cover was never loaded."));

        assertThat(later.recalling(said).goodAnswers(asking()).of(Item.HARM, "en"))
                .extracting(GoodAnswer::key)
                .isEqualTo(new TicketKey("HOM-13"));
    }

    @Test
    void a_comment_with_the_shipped_example_is_not_rewritten_for_a_better_one() {
        Said said = new Bygone().memory(asking().build()).said();
        Bygone later = new Bygone().and(told(12, HARM)).recalling(said);

        assertThat(later.goodAnswers(asking()).of(Item.HARM, "en")).isNull();
        assertThat(later.goodAnswers(asking().description("h3. Harm\nlow")).of(Item.HARM, "en"))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jane at jane.doe@firm.example waits for her money and cannot pay the rent.",
                "Customers ring 01632 960 983 and nobody can tell them what they are covered for.",
                "The holder of policy 40917733 paid twice and cannot get the money back.",
                "People in LS1 4AP are refused cover although the river was moved away.",
                "Mr Ashworth was refused at the garage although his cover was paid for.",
                "They cannot pay."
            })
    void what_points_to_a_person_or_says_too_little_is_not_shown(String harm) {
        assertThat(new Bygone().and(told(12, harm)).goodAnswers(asking()).of(Item.HARM, "en"))
                .isNull();
    }

    @Test
    void what_was_said_in_a_comment_is_not_shown_elsewhere() {
        TicketBuilder answered =
                Bygone.ticket(12, "Page twelve of the handbook", "").comment(Comments.of("HARM: " + HARM));

        assertThat(new Bygone().and(answered).goodAnswers(asking()).of(Item.HARM, "en"))
                .isNull();
    }
}
