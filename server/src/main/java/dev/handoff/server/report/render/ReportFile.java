package dev.handoff.server.report.render;

import dev.handoff.server.report.WeeklyReport;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The forms in which a report is a file. */
public enum ReportFile {
    HTML("html", "text/html;charset=utf-8"),
    PDF("pdf", "application/pdf"),
    CSV("csv", "text/csv;charset=utf-8"),
    JSON("json", "application/json"),
    CONFLUENCE("confluence.xhtml", "text/plain;charset=utf-8");

    private final String ending;
    private final String type;

    ReportFile(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /** @param ending without its dot */
    public static Optional<ReportFile> ending(String ending) {
        return Arrays.stream(values()).filter(it -> it.ending.equals(ending)).findFirst();
    }

    /** For example {@code pdf}. */
    public String ending() {
        return ending;
    }

    /** The media type. */
    public String type() {
        return type;
    }

    /** For example {@code report-2026-W47-gemma.pdf}. */
    public String name(WeeklyReport report) {
        return "report-" + report.heading().week() + "-" + report.heading().lead() + "." + ending;
    }

    public byte[] write(WeeklyReport report) {
        return switch (this) {
            case HTML -> text(ReportPage.document(report));
            case PDF -> ReportPdf.write(report);
            case CSV -> text(ReportCsv.write(report));
            case JSON -> text(ReportJson.export(report));
            case CONFLUENCE -> text(ReportConfluence.write(report));
        };
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
