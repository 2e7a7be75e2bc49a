package dev.handoff.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.audit.Entries.Listed;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditCsvTest {

    @Test
    void a_line_holds_every_column_of_the_header() {
        assertThat(AuditCsv.HEADER)
                .isEqualTo("\"sequence\",\"at\",\"who\",\"what\",\"about\",\"ticket\",\"why\",\"door\",\"previous\","
                        + "\"hash\"\r\n");
        assertThat(AuditCsv.line(because("HARM: drivers, \"at the roadside\"\nnot covered")))
                .isEqualTo("\"7\",\"2026-11-10T10:00:00Z\",\"anna Anna\",\"handoff.waived\",\"firm/10001\",\"HOM-1\","
                        + "\"HARM: drivers, \"\"at the roadside\"\"\nnot covered\",\"api:1\",\"0\",\"1\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+1",
                "-1+cmd|' /C calc'!A0",
                "@SUM(1)",
                "  =1+1",
                "\u00a0=1",
                "\u200b=1",
                "\t1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "|x"
            })
    void a_formula_does_not_run_in_a_spreadsheet(String text) {
        assertThat(AuditCsv.line(because(text))).contains(",\"'" + text.replace("\"", "\"\"") + "\",");
    }

    @Test
    void words_are_left_as_they_are() {
        assertThat(AuditCsv.line(because("price = 12, a-b"))).contains(",\"price = 12, a-b\",");
    }

    private static Listed because(String why) {
        Instant at = Instant.parse("2026-11-10T10:00:00Z");
        return new Listed(
                new AuditEntry(7, at, "anna Anna", "handoff.waived", "firm/10001", why, "api:1", "0", "1"), "HOM-1");
    }
}
