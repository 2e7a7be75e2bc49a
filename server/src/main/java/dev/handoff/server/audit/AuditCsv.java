package dev.handoff.server.audit;

import dev.handoff.server.audit.Entries.Listed;
import dev.handoff.server.text.CsvText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The audit as CSV after RFC 4180, each cell in quotes. A cell that a spreadsheet would run as a formula gets an apostrophe in
 * front, so its chain is to be verified from the JSON.
 */
public final class AuditCsv {

    public static final String HEADER =
            line(List.of("sequence", "at", "who", "what", "about", "ticket", "why", "door", "previous", "hash"));

    private AuditCsv() {}

    /** Ends in a line end, like the header. */
    public static String line(Listed listed) {
        AuditEntry entry = listed.entry();
        return line(List.of(
                String.valueOf(entry.sequence()),
                entry.at().toString(),
                entry.who(),
                entry.what(),
                entry.about(),
                Objects.requireNonNullElse(listed.key(), ""),
                entry.why(),
                entry.door(),
                entry.previous(),
                entry.hash()));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(AuditCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        return "\"" + CsvText.harmless(text).replace("\"", "\"\"") + "\"";
    }
}
