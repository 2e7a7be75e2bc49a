package dev.handoff.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import dev.handoff.server.audit.Fact;
import dev.handoff.server.store.AuditTrail;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.DatabaseSettings;
import dev.handoff.server.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code audit export} on a command line. */
class AuditCommandTest {

    @TempDir
    Path directory;

    private String settings = "";

    @BeforeEach
    void two_entries() throws IOException {
        DatabaseSettings database = TestDatabase.freshSettings();
        settings = Files.writeString(directory.resolve("config.yml"), """
            database: {url: '%s', user: '%s', password: '%s'}
            """.formatted(
                                database.url(), database.user(), database.password()))
                .toString();
        try (Database open = Database.open(database)) {
            new AuditTrail(open)
                    .append(List.of(fact("2026-11-09T23:59:59Z", "=1+1"), fact("2026-11-10T00:00:00Z", "ż")));
        }
    }

    @Test
    void csv_comes_with_its_header_and_runs_no_formula() {
        Terminal export = Terminal.type("audit", "export", settings);

        assertThat(export.exitCode()).isZero();
        assertThat(export.out()).hasSize(3);
        assertThat(export.out().get(0)).startsWith("\"sequence\",\"at\",");
        assertThat(export.out().get(1)).contains(",\"'=1+1\",");
        assertThat(export.errors()).containsExactly("2 entries exported; `doctor` verifies the chain.");
    }

    @Test
    void json_is_an_array_in_the_file_it_is_sent_to() throws IOException {
        Path file = directory.resolve("audit.json");

        Terminal.type(
                "audit", "export", settings, "--format", "json", "--from", "2026-11-10", "--out", file.toString());

        JsonArray read = JsonParser.parseString(Files.readString(file)).getAsJsonArray();
        assertThat(read).hasSize(1);
        assertThat(read.get(0).getAsJsonObject().get("why").getAsString()).isEqualTo("ż");
    }

    @Test
    void nothing_found_is_an_empty_array() {
        Terminal export = Terminal.type("audit", "export", settings, "--format", "json", "--to", "2026-11-01");

        assertThat(String.join("", export.out())).isEqualTo("[]");
    }

    @Test
    void a_time_that_is_none_is_named() {
        Terminal export = Terminal.type("audit", "export", settings, "--from", "yesterday");

        assertThat(export.exitCode()).isEqualTo(1);
        assertThat(export.errors()).singleElement().asString().startsWith("--from: \"yesterday\" is no time");
    }

    private static Fact fact(String at, String why) {
        return new Fact(Instant.parse(at), "anna", "handoff.waived", "firm/10001", why, "api:1");
    }
}
