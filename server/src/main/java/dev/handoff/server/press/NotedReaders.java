package dev.handoff.server.press;

import dev.handoff.server.press.ReportTroubles.Way;
import dev.handoff.server.report.Lead;
import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.history.ReportWeek;

/** Notes it where a report does not reach its readers, and that it does again. */
public final class NotedReaders implements Readers {

    private final Readers readers;
    private final ReportTroubles troubles;

    public NotedReaders(Readers readers, ReportTroubles troubles) {
        this.readers = readers;
        this.troubles = troubles;
    }

    @Override
    public void send(Lead lead, WeeklyReport report) {
        try {
            readers.send(lead, report);
            troubles.over(lead.id(), Way.SENT);
        } catch (RuntimeException e) {
            troubles.note(
                    lead.id(), ReportWeek.parse(report.heading().week()), Way.SENT, String.valueOf(e.getMessage()));
            throw e;
        }
    }
}
