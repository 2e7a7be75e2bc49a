package dev.handoff.server.report.render;

import dev.handoff.server.report.Section;
import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.Words;
import dev.handoff.server.report.plot.Drawing;
import dev.handoff.server.report.plot.PngPainter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A report as a mail.
 *
 * @param text for readers who see no HTML
 * @param images PNG by content id; the HTML names them as {@code cid:...}
 */
public record ReportMail(String subject, String text, String html, Map<String, byte[]> images) {

    public ReportMail {
        images = Map.copyOf(images);
    }

    /**
     * @param page where the report can be read for good; blank where there is no such place
     * @param stop where to be taken off the list
     */
    public static ReportMail of(WeeklyReport report, String page, String stop) {
        Map<String, ?> model =
                Map.of("report", report, "words", Words.in(report.heading().language()), "page", page, "stop", stop);
        return new ReportMail(
                report.heading().subject(),
                Templates.fill("mail-text.ftl", model),
                Templates.fill("mail.ftlh", model),
                report.heading().quiet() ? Map.of() : images(report));
    }

    private static Map<String, byte[]> images(WeeklyReport report) {
        PngPainter painter = new PngPainter();
        Map<String, byte[]> images = new LinkedHashMap<>();
        Stream<Drawing> detail =
                report.sections().stream().map(Section::drawings).flatMap(it -> it.stream());
        Stream.concat(Stream.of(report.front().drawing()), detail)
                .forEach(drawing -> images.put(drawing.id(), painter.paint(drawing)));
        return images;
    }
}
