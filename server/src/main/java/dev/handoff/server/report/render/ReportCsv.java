package dev.handoff.server.report.render;

import dev.handoff.server.report.Figure;
import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.text.CsvText;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report's figures as CSV (RFC 4180), one to a line; those on too few cases have no value. */
public final class ReportCsv {

    private ReportCsv() {}

    public static String write(WeeklyReport report) {
        String week = report.heading().week();
        return Stream.concat(
                        Stream.of("week,measure,group,name,value,low,high,cases"),
                        report.figures().stream().map(figure -> line(week, figure)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(String week, Figure figure) {
        return Stream.of(
                        week,
                        figure.measure(),
                        CsvText.harmless(figure.group()),
                        CsvText.harmless(figure.name()),
                        number(figure.value()),
                        number(figure.low()),
                        number(figure.high()),
                        String.valueOf(figure.cases()))
                .map(ReportCsv::quoted)
                .collect(Collectors.joining(","));
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
