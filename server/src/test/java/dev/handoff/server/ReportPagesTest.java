package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.report.Editions;
import dev.handoff.server.report.Reports;
import dev.handoff.server.store.PostgresReports;
import java.util.List;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Weekly reports as pages, in public mode. */
class ReportPagesTest {

    private static ApiService service;

    @BeforeAll
    static void open() throws Exception {
        service = new ApiService("web: {public: true}\n");
        new PostgresReports(service.database)
                .keep(new Editions(Reports.busy("en"), List.of(Reports.busy("pl"))), ApiService.NOW);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static Browser.Page open(String path) throws Exception {
        return new Browser(service.handoff).open(path);
    }

    @Test
    void the_bare_address_is_a_report() throws Exception {
        Browser.Page page = open("/");

        assertThat(page.document().select("article.report")).hasSize(1);
        assertThat(page.document().select("h1")).hasSize(1);
    }

    @Test
    void a_report_has_its_plots_and_asks_nothing_of_the_page_that_it_forbids() throws Exception {
        Browser.Page page = open("/reports/gemma/2026-W47");

        assertThat(page.document().select("article.report svg.plot")).isNotEmpty();
        assertThat(page.document().select("[style], script")).isEmpty();
    }

    @Test
    void a_report_has_an_address_that_lasts_also_as_mails_name_it() throws Exception {
        assertThat(open("/reports/gemma/2026-W47").document().select("article.report"))
                .hasSize(1);
        assertThat(open("/reports/2026-W47/gemma").location()).isEqualTo("/reports/gemma/2026-W47");
        assertThat(open("/reports").document().select(".tickets a").eachAttr("href"))
                .contains("/reports/gemma/2026-W47");
        assertThat(open("/assets/report.css").status()).isEqualTo(200);
    }

    @Test
    void a_report_is_in_the_language_of_whoever_reads_it() throws Exception {
        Browser browser = new Browser(service.handoff);
        browser.open("/language/pl?back=/");

        assertThat(browser.open("/").document().select("article.report").attr("lang"))
                .isEqualTo("pl");
        assertThat(browser.open("/reports/gemma/2026-W47").text()).contains("Gdzie zginął kontekst");
        assertThat(browser.open("/reports/gemma/2026-W47.json").body()).contains("\"language\": \"pl\"");
        assertThat(open("/reports/gemma/2026-W47").text()).contains("Where context leaked");
    }

    @Test
    void a_report_can_be_taken_away_as_a_file() throws Exception {
        Elements files = open("/reports/gemma/2026-W47").document().select("a[download]");

        assertThat(files.eachText()).containsExactly("PDF", "CSV", "JSON", "Confluence");
        for (String address : files.eachAttr("href")) {
            Browser.Page file = open(address);
            assertThat(file.status()).as(address).isEqualTo(200);
            assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=\"report-2026-W47-gemma.");
        }
        assertThat(open("/reports/gemma/2026-W47.confluence.xhtml").body()).startsWith("<h1>");
        assertThat(open("/reports/gemma/2026-W47.exe").text()).contains("There is no such report");
    }

    @Test
    void a_report_that_was_never_made_is_told_kindly() throws Exception {
        for (String path :
                new String[] {"/reports/gemma/2026-W46", "/reports/nobody/2026-W47", "/reports/a/2026-W99"}) {
            assertThat(open(path).status()).as(path).isEqualTo(404);
            assertThat(open(path).text()).as(path).contains("There is no such report");
        }
    }
}
