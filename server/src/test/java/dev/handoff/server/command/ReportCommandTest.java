package dev.handoff.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handoff.server.report.invented.InventedPast;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.DatabaseSettings;
import dev.handoff.server.store.HistoryWriter;
import dev.handoff.server.store.PostgresReports;
import dev.handoff.server.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report} on a command line, on the Tuesday after an invented past. */
class ReportCommandTest {

    @TempDir
    static Path settings;

    private static DatabaseSettings database;

    @TempDir
    Path directory;

    @BeforeAll
    static void eight_weeks() throws IOException {
        database = TestDatabase.freshSettings();
        Files.writeString(
                settings.resolve("config.yml"), """
                    database: {url: '%s', user: '%s', password: '%s'}
                    report:
                      leads:
                        - {id: gemma, name: Gemma Ashworth, projects: [QUO]}
                        - {id: jan, name: Jan Kowal, language: pl, zone: Europe/Warsaw, projects: [POL]}
                    """.formatted(database.url(), database.user(), database.password()));
        try (Database open = Database.open(database)) {
            HistoryWriter writer = new HistoryWriter(open);
            InventedPast.pasts(5).forEach(writer);
            writer.finish();
        }
    }

    private Terminal report(String... options) {
        return Terminal.type(Stream.concat(
                        Stream.of("report", settings.resolve("config.yml").toString(), "--out", directory.toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    @Test
    void everybody_gets_last_weeks_report_in_every_form() throws IOException {
        Terminal made = report();

        assertThat(made.exitCode()).isZero();
        assertThat(made.out()).contains("Context report 2026-W47 for Gemma Ashworth");
        assertThat(files())
                .containsExactlyInAnyOrderElementsOf(Stream.of("gemma", "jan")
                        .flatMap(lead -> Stream.of("html", "pdf", "csv", "json", "confluence.xhtml")
                                .map(ending -> "report-2026-W47-" + lead + "." + ending))
                        .toList());
        assertThat(Files.readString(directory.resolve("report-2026-W47-jan.html")))
                .contains("<html lang=\"pl\">");
        assertThat(Files.readAllBytes(directory.resolve("report-2026-W47-jan.pdf")))
                .startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void one_week_of_one_lead_can_be_asked_for() throws IOException {
        Terminal made = report("--week", "2026-W45", "--lead", "gemma");

        assertThat(made.exitCode()).isZero();
        assertThat(files()).hasSize(5).allMatch(file -> file.startsWith("report-2026-W45-gemma."));
        JsonObject json = JsonParser.parseString(Files.readString(directory.resolve("report-2026-W45-gemma.json")))
                .getAsJsonObject();
        assertThat(json.getAsJsonArray("figures")).isNotEmpty();
    }

    @Test
    void nothing_is_kept() {
        report("--lead", "gemma");

        try (Database open = Database.open(database)) {
            assertThat(new PostgresReports(open).list(10)).isEmpty();
        }
    }

    @Test
    void a_lead_or_a_week_that_is_none_is_named_and_nothing_is_written() throws IOException {
        assertThat(report("--lead", "nobody").exitCode()).isEqualTo(2);
        assertThat(report("--lead", "nobody").errors())
                .singleElement()
                .asString()
                .contains("--lead nobody: there is no such lead; there are: gemma, jan");
        assertThat(report("--week", "last").exitCode()).isEqualTo(2);
        assertThat(report("--week", "last").errors()).singleElement().asString().startsWith("--week: ");
        assertThat(files()).isEmpty();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
