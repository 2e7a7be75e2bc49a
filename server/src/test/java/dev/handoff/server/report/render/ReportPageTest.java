package dev.handoff.server.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.report.Reports;
import dev.handoff.server.report.WeeklyReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl"})
    void a_page_loads_nothing_from_anywhere_and_says_its_language(String language) {
        String page = ReportPage.document(Reports.busy(language));

        assertThat(page).startsWith("<!DOCTYPE html>").contains("<html lang=\"" + language + "\">");
        assertThat(page).doesNotContain("<script", "<link", "src=", "@import", "url(");
        assertThat(page).doesNotContain("${", "null");
    }

    @Test
    void every_plot_tells_in_words_what_it_shows() {
        String page = ReportPage.article(Reports.busy("en"));

        assertThat(page.split("<svg", -1)).hasSameSizeAs(page.split("<title id=", -1));
        assertThat(page.split("<svg", -1)).hasSameSizeAs(page.split("<desc id=", -1));
        assertThat(page).contains("role=\"img\"");
    }

    @Test
    void every_section_has_its_anchor() {
        WeeklyReport report = Reports.busy("en");

        assertThat(report.sections()).hasSize(12);
        assertThat(report.sections())
                .allSatisfy(section ->
                        assertThat(ReportPage.article(report)).contains("<section id=\"" + section.id() + "\""));
    }

    @Test
    void a_quiet_week_is_one_sentence() {
        assertThat(ReportPage.article(Reports.quiet("en")))
                .contains("A quiet week")
                .doesNotContain("<table", "<svg");
    }

    @Test
    void what_tickets_say_is_text_and_never_markup() {
        assertThat(ReportPage.document(Reports.busy("en")))
                .doesNotContain("\"UK -> PL\"")
                .contains("UK\u00a0→\u00a0PL");
    }
}
