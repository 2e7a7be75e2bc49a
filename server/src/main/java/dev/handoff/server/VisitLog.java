package dev.handoff.server;

import dev.handoff.server.advice.Advice;
import dev.handoff.server.advice.Edit;
import dev.handoff.server.watch.VisitReport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line in the log for each visit that wrote something; the silent ones at debug level. */
final class VisitLog {

    private static final Logger LOG = LoggerFactory.getLogger(VisitLog.class);

    private VisitLog() {}

    static void write(VisitReport report) {
        if (report.advice().edits().isEmpty()) {
            LOG.debug(
                    "{} {}: {}",
                    report.tracker(),
                    report.key(),
                    String.join("; ", report.advice().notes()));
        } else {
            LOG.info(
                    "{} {} ({}): {}{}",
                    report.tracker(),
                    report.key(),
                    gaps(report),
                    report.dryRun() ? "nothing, in a dry run; otherwise: " : "",
                    deed(report.advice()));
        }
    }

    static String deed(Advice advice) {
        if (advice.edits().stream().anyMatch(Edit.MoveBack.class::isInstance)) {
            return "comment written or edited, and the ticket moved back";
        }
        boolean created = advice.createsComment();
        boolean edited = advice.edits().stream().anyMatch(Edit.UpdateComment.class::isInstance);
        return created ? "comment written" : edited ? "comment edited" : "labels, links or state brought up to date";
    }

    static String gaps(VisitReport report) {
        String gaps = report.assessment().gaps().stream()
                .map(gap -> gap.item().name())
                .collect(Collectors.joining(", "));
        return gaps.isEmpty() ? "nothing missing" : "missing: " + gaps;
    }
}
