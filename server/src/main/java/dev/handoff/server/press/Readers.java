package dev.handoff.server.press;

import dev.handoff.server.report.Lead;
import dev.handoff.server.report.WeeklyReport;

/** A way by which a report reaches those who read it. */
@FunctionalInterface
public interface Readers {

    /** @throws RuntimeException when it did not reach them; it is tried again later */
    void send(Lead lead, WeeklyReport report);
}
