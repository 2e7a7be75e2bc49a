package dev.handoff.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.Item;
import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.history.Ownership;
import dev.handoff.server.report.history.ReportWeek;
import dev.handoff.server.report.measure.Past;
import dev.handoff.server.report.statistics.Weight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportWriterTest {

    /** Twelve lack harm, eight are complete. */
    private static final List<HandoffFact> TWENTY = IntStream.rangeClosed(1, 20)
            .mapToObj(i -> Past.crossed("QUO-" + i, "2026-11-17T10:%02d:00Z".formatted(i))
                    .lacking(Set.of(), i <= 12 ? Set.of(Item.HARM) : Set.of())
                    .fact())
            .toList();

    @Test
    void page_one_says_three_sentences_in_the_readers_language() {
        assertThat(Reports.of(Reports.lead("en"), TWENTY).front().sentences())
                .containsExactly(
                        "8 of 20 hand-offs (40%) crossed with everything their receiver needs."
                                + " There is nothing to compare it with yet.",
                        "What was missing most is \"Harm\": nothing on it in 12 of 20 tickets.",
                        "Nobody waited for an answer from the other site.");
        assertThat(Reports.of(Reports.lead("pl"), TWENTY).front().sentences())
                .contains("Nikt nie czekał na odpowiedź z drugiej lokalizacji.");
    }

    @Test
    void each_top_gap_has_one_action_and_three_tickets() {
        FrontPage.TopGap gap =
                Reports.of(Reports.lead("en"), TWENTY).front().gaps().get(0);

        assertThat(gap.name()).isEqualTo("Harm: missing");
        assertThat(gap.figure()).isEqualTo("12 of 20");
        assertThat(gap.action()).startsWith("Ask \"who is hurt");
        assertThat(gap.tickets())
                .hasSize(3)
                .contains(new TicketLink("QUO-12", "https://handoff.firm.example/tickets/QUO-12"));
    }

    @Test
    void a_ticket_of_an_invented_past_is_named_and_leads_nowhere() {
        assertThat(Reports.busy("en").front().fixNow())
                .isNotEmpty()
                .allSatisfy(fix -> assertThat(fix.ticket().address()).isEmpty());
    }

    @Test
    void at_most_five_tickets_are_worth_fixing() {
        assertThat(Reports.of(Reports.lead("en"), TWENTY).front().fixNow()).hasSize(5);
    }

    @Test
    void few_cases_show_no_share_anywhere() {
        WeeklyReport report = Reports.of(Reports.lead("en"), TWENTY.subList(10, 14));

        assertThat(report.front().sentences().get(0))
                .isEqualTo("Only 4 hand-offs crossed this week: too few to give a share.");
        assertThat(report.front().byDirection().rows().get(0).get(1)).isEqualTo(Cell.of("50%", Weight.HIDDEN));
        assertThat(report.front().byDirection().rows().get(0).get(1).text()).isEqualTo("–");
        assertThat(report.front().gaps()).isEmpty();
        assertThat(report.figures())
                .allSatisfy(figure -> assertThat(figure.value()).isNull());
    }

    @Test
    void some_cases_are_greyed() {
        assertThat(Reports.of(Reports.lead("en"), TWENTY.subList(0, 10))
                        .front()
                        .byDirection()
                        .rows()
                        .get(0)
                        .get(1)
                        .weight())
                .isEqualTo(Weight.GREY);
    }

    @Test
    void a_lead_reads_of_what_they_own_only() {
        Lead other = new Lead(
                "idris",
                "Idris",
                "",
                "en",
                Past.LONDON,
                new Ownership(Set.of("POL"), Set.of(), Set.of("no such team")));

        assertThat(Reports.of(other, TWENTY).heading().quiet()).isTrue();
        assertThat(Reports.of(other, TWENTY).front().sentences())
                .containsExactly(
                        "A quiet week: no ticket of yours crossed between the sites, and no question stood open.");
    }

    @Test
    void a_measure_without_a_row_is_left_out() {
        assertThat(Reports.of(Reports.lead("en"), TWENTY).sections())
                .isNotEmpty()
                .extracting(Section::id)
                .doesNotContain("asymmetry");
        assertThat(Reports.busy("en").sections()).extracting(Section::id).contains("asymmetry");
    }

    @Test
    void both_languages_say_the_same_things() {
        assertThat(keys("pl")).isEqualTo(keys("en"));
    }

    @Test
    void there_is_an_action_for_every_item() {
        for (Item item : Item.values()) {
            assertThat(keys("en")).contains("action." + item);
        }
    }

    @Test
    void a_week_over_the_turn_of_the_year_names_both() {
        Words words = Words.in("en");

        assertThat(words.dates(ReportWeek.parse("2026-W53"))).isEqualTo("28 December 2026 – 3 January 2027");
        assertThat(words.dates(ReportWeek.parse("2026-W47"))).isEqualTo("16–22 November 2026");
    }

    private static Set<String> keys(String language) {
        Properties texts = new Properties();
        try (var in = Words.class.getResourceAsStream("report_" + language + ".properties")) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames();
    }
}
