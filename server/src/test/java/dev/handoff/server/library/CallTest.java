package dev.handoff.server.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a ticket calls for a source, and what is a mention in passing. */
class CallTest {

    private static final Library SHIPPED = Library.shipped();

    @Test
    void a_word_in_passing_beside_a_rule_that_the_ticket_names_does_not_call_for_another() {
        assertThat(ids(description("The rule is ICOBS 6.5."), description("People should read our price comparison.")))
                .containsExactly("ICOBS-6");
    }

    @Test
    void a_strong_word_in_an_example_needs_company() {
        Passage example = new Passage("example", Words.of("Policy with compulsory excess of £150."), true, false);

        assertThat(ids(summary("Policyholders choose a colour"), example)).doesNotContain("PROD-4");
    }

    @Test
    void what_a_sentence_denies_is_not_touched() {
        Passage rule = new Passage(
                "regulation",
                Words.of("Not applicable, because no personal data and no complaint is involved."),
                false,
                true);

        assertThat(ids(summary("Tide times for policyholders"), rule)).isEmpty();
    }

    @Test
    void of_two_citations_that_begin_alike_the_longer_is_meant() {
        assertThat(SHIPPED.findings(List.of(description("Equality Act 2010 s.20 binds the insurer.")), List.of())
                        .cited())
                .containsExactly("A11Y");
    }

    @Test
    void the_rule_for_consumers_yields_to_the_one_for_businesses() {
        assertThat(ids(summary("Sole-trader liability: ask for turnover"))).containsExactly("IA-2015");
    }

    @Test
    void a_rule_that_the_ticket_names_yields_to_none() {
        assertThat(ids(summary("Sole-trader liability: ask for turnover"), description("CIDRA 2012 for the others.")))
                .contains("CIDRA-2012");
    }

    @Test
    void a_ticket_between_the_sites_is_about_the_trade_without_one_word_of_it() {
        List<Passage> passages = List.of(summary("Extras: tick on when the page opens"));

        assertThat(SHIPPED.findings(passages, List.of(), true).matches())
                .extracting(match -> match.source().id())
                .contains("ICOBS-6A");
        assertThat(SHIPPED.findings(passages, List.of(), false).matches()).isEmpty();
    }

    @Test
    void a_label_counts_as_what_it_says() {
        List<Passage> passages = List.of(summary("Ribbon on our insurance tile"));

        assertThat(SHIPPED.findings(passages, List.of("gocompare"), true).matches())
                .extracting(match -> match.source().id())
                .contains("PCW");
    }

    @Test
    void some_behaviours_count_beside_what_the_summary_tells() {
        assertThat(ids(
                        summary("Policyholders: cancel online within 14 days"),
                        description("The clerk types the sixteen digits of the card.")))
                .contains("ICOBS-7", "PCI-DSS");
    }

    private static List<String> ids(Passage... passages) {
        List<String> ids = new ArrayList<>();
        SHIPPED.findings(List.of(passages), List.of(), true)
                .matches()
                .forEach(match -> ids.add(match.source().id()));
        return ids;
    }

    private static Passage summary(String text) {
        return new Passage("summary", Words.of(text));
    }

    private static Passage description(String text) {
        return new Passage("description", Words.of(text));
    }
}
