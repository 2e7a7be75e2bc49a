package dev.handoff.server.report.render;

import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.Words;
import java.util.Map;

/**
 * A report in Confluence's storage format: the body of a page, to be put there by its REST API or in its source editor. Plots
 * are told in words and tables, for pictures would have to be attached first.
 */
public final class ReportConfluence {

    private ReportConfluence() {}

    public static String write(WeeklyReport report) {
        String body = Templates.fill(
                "confluence.ftlx",
                Map.of("report", report, "words", Words.in(report.heading().language())));
        return body.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }
}
