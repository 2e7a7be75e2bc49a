package dev.handoff.server.command;

import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.render.ReportCsv;
import dev.handoff.server.report.render.ReportJson;
import dev.handoff.server.report.render.ReportPage;
import dev.handoff.server.report.render.ReportPdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a report in every form, each a file called by week and lead. */
final class ReportFiles {

    private final Path directory;
    private final String name;
    private final List<Path> written = new ArrayList<>();

    private ReportFiles(Path directory, String name) {
        this.directory = directory;
        this.name = name;
    }

    /** @param directory made where it is not there */
    static List<Path> write(WeeklyReport report, Path directory) throws IOException {
        Files.createDirectories(directory);
        ReportFiles files = new ReportFiles(
                directory,
                "report-" + report.heading().week() + "-" + report.heading().lead());
        files.text("html", ReportPage.document(report));
        files.bytes("pdf", ReportPdf.write(report));
        files.text("csv", ReportCsv.write(report));
        files.text("json", ReportJson.export(report));
        return files.written;
    }

    private void text(String kind, String content) throws IOException {
        bytes(kind, content.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(String kind, byte[] content) throws IOException {
        Path file = directory.resolve(name + "." + kind);
        Files.write(file, content);
        written.add(file);
    }
}
