package dev.handoff.server.report.render;

import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.Words;
import dev.handoff.server.report.plot.Drawing;
import dev.handoff.server.report.plot.SvgPainter;
import java.util.Map;

/** A report as a web page with plots in SVG. It loads nothing from anywhere. */
public final class ReportPage {

    private ReportPage() {}

    /** An {@code article} to be set into a page of ours; its look is {@link #style()}. */
    public static String article(WeeklyReport report) {
        return Templates.fill("article.ftlh", model(report));
    }

    /** A whole document that can be opened from a disk. */
    public static String document(WeeklyReport report) {
        return Templates.fill("document.ftlh", model(report));
    }

    /** Style sheet of the article: light and dark, narrow and wide, on paper. */
    public static String style() {
        return Templates.text("article.css");
    }

    private static Map<String, ?> model(WeeklyReport report) {
        return Map.of(
                "report",
                report,
                "words",
                Words.in(report.heading().language()),
                "plots",
                new Plots(),
                "style",
                style());
    }

    /** For templates. */
    public static final class Plots {

        private Plots() {}

        public String svg(Drawing drawing) {
            return SvgPainter.paint(drawing);
        }
    }
}
