package dev.handoff.server.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handoff.server.report.Editions;
import dev.handoff.server.report.Figure;
import dev.handoff.server.report.Reports;
import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.statistics.Rate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportFilesTest {

    private final WeeklyReport report = Reports.busy("pl");

    @Test
    void a_report_survives_json() {
        assertThat(ReportJson.read(ReportJson.write(report))).isEqualTo(report);
    }

    @Test
    void all_its_languages_survive_json_and_what_was_kept_before_there_were_any() {
        Editions both = new Editions(report, List.of(Reports.busy("en")));

        assertThat(ReportJson.readEditions(ReportJson.write(both))).isEqualTo(both);
        assertThat(ReportJson.read(ReportJson.write(both))).isEqualTo(report);
        assertThat(ReportJson.readEditions(ReportJson.write(report)).in("en")).isEqualTo(report);
    }

    @Test
    void programs_read_figures_by_names_that_no_language_changes() {
        JsonObject json = JsonParser.parseString(ReportJson.export(report)).getAsJsonObject();

        assertThat(json.getAsJsonArray("figures").size())
                .isEqualTo(report.figures().size());
        assertThat(ReportCsv.write(report)).contains("2026-W47,complete-context,UK->PL,week,");
    }

    @Test
    void a_spreadsheet_gets_no_value_on_too_few_cases_and_no_formula() {
        WeeklyReport odd = new WeeklyReport(
                report.heading(),
                report.front(),
                List.of(),
                List.of(
                        Figure.of("complete-context", "=HYPERLINK(1)", "week", new Rate(1, 4)),
                        Figure.of("complete-context", "-2+3", "week", new Rate(1, 4)),
                        Figure.of("complete-context", "\t＝A1", "week", new Rate(1, 4)),
                        Figure.of("complete-context", "A, \"B\"", "week", new Rate(5, 10))));

        assertThat(ReportCsv.write(odd))
                .isEqualTo("week,measure,group,name,value,low,high,cases\r\n"
                        + "2026-W47,complete-context,'=HYPERLINK(1),week,,,,4\r\n"
                        + "2026-W47,complete-context,'-2+3,week,,,,4\r\n"
                        + "2026-W47,complete-context,'\t＝A1,week,,,,4\r\n"
                        + "2026-W47,complete-context,\"A, \"\"B\"\"\",week,0.5000,0.2366,0.7634,10\r\n");
    }
}
