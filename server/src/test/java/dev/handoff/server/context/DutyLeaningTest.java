package dev.handoff.server.context;

import static dev.handoff.server.context.Judged.story;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DutyLeaningTest {

    @Test
    void a_source_that_no_trigger_foresaw_is_told_by_all_words_together() {
        Assessment judged = story(
                        "Money that customers paid by bank transfer with a typo waits in the account for weeks,"
                                + " unmatched. Finance wants a list by age each Monday.")
                .summary("Receipts without an owner")
                .components("payments")
                .assessment();

        assertThat(judged.sources()).extracting(ExpectedSource::id).containsExactly("CASS-5");
        assertThat(judged.sources().get(0).why().in("en"))
                .startsWith("reads like a ticket about it: \"")
                .contains("unmatched");
        assertThat(judged.sources().get(0).why().isToldIn("pl")).isTrue();
    }

    @Test
    void to_a_ticket_that_names_a_rule_nothing_is_added() {
        Assessment judged = story(
                        "Money that customers paid by bank transfer with a typo waits in the account for weeks,"
                                + " unmatched. Rule: PROD 4, says Larkfield.")
                .summary("Receipts without an owner")
                .components("payments")
                .assessment();

        assertThat(judged.sources()).extracting(ExpectedSource::id).containsExactly("PROD-4");
    }

    @Test
    void what_only_the_component_calls_for_is_dropped_where_no_word_is_about_it() {
        Judged calendar = story("Customers see the week begin on Sunday. Start it on Monday; chosen dates stay.")
                .summary("Calendar of the travel quote starts on Sunday")
                .components("travel");

        assertThat(calendar.assessment().sources()).isEmpty();
    }

    @Test
    void what_the_component_calls_for_stays_where_the_words_may_be_about_it() {
        Judged carer = story("Carers who ring for a traveller are sent away. Note who may speak for them.")
                .summary("Somebody else rings for the traveller")
                .components("travel");

        assertThat(carer.assessment().sources()).extracting(ExpectedSource::id).contains("FG21-1");
    }

    @Test
    void a_source_that_the_ticket_names_stays_whatever_the_other_words_say() {
        Judged calendar = story("Start the week on Monday; chosen dates stay. Rule: ICOBS 8, says Larkfield.")
                .summary("Calendar of the travel quote starts on Sunday")
                .components("travel");

        assertThat(calendar.assessment().sources())
                .extracting(ExpectedSource::id)
                .contains("ICOBS-8");
    }

    @Test
    void words_alone_add_none_where_two_are_called_for() {
        Assessment judged = story(
                        "Money that customers paid by bank transfer with a typo waits in the account, unmatched, and its"
                                + " list with names and addresses is kept for ever. A text goes to all of them with an offer"
                                + " for pets. Blind people cannot read the page, its grey is too pale.")
                .summary("Receipts without an owner")
                .components("payments")
                .assessment();

        assertThat(judged.sources()).extracting(ExpectedSource::id).containsExactly("A11Y", "UKGDPR-CORE");
    }
}
