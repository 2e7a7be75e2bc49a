package dev.handoff.server.command;

import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.render.ReportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a report in every form, each a file called by week and lead. */
final class ReportFiles {

    private ReportFiles() {}

    /** @param directory made where it is not there */
    static List<Path> write(WeeklyReport report, Path directory) throws IOException {
        Files.createDirectories(directory);
        List<Path> written = new ArrayList<>();
        for (ReportFile form : ReportFile.values()) {
            Path file = directory.resolve(form.name(report));
            Files.write(file, form.write(report));
            written.add(file);
        }
        return written;
    }
}
