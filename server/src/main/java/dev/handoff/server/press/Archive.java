package dev.handoff.server.press;

import dev.handoff.server.report.Editions;
import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.history.ReportWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where reports are kept as they were made. Every method throws when the store cannot be reached. */
public interface Archive {

    /** Keeps it, unless this lead's report of this week is there already. @return whether it was kept */
    boolean keep(Editions report, Instant madeAt);

    /** In the lead's language. */
    default Optional<WeeklyReport> find(String lead, ReportWeek week) {
        return editions(lead, week).map(Editions::own);
    }

    Optional<Editions> editions(String lead, ReportWeek week);

    /** Of all leads, latest week first. */
    List<Entry> list(int most);

    /** Takes it in hand for sending; nobody else can until then. @return false where it is sent, or in other hands */
    boolean hold(String lead, ReportWeek week, Instant now, Instant until);

    void sent(String lead, ReportWeek week, Instant at);

    record Entry(String lead, ReportWeek week, Instant madeAt, boolean sent) {}
}
