package dev.handoff.server.press;

import dev.handoff.server.report.Editions;
import dev.handoff.server.report.Lead;
import dev.handoff.server.report.ReportSettings;
import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.history.ReportWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few minutes whose Monday morning has come. Weeks that were missed are made late; only the newest of them is sent,
 * for nobody needs last month's mail. A report that did not get out is tried again.
 */
public final class Mondays implements Runnable {

    public static final Duration EVERY = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Mondays.class);

    /** How far back missed weeks are made: as far as a report looks. */
    private static final int MISSED = 8;

    /** Longer than mail takes. Who dies with a report in hand gives it back by that. */
    private static final Duration HOLD = Duration.ofMinutes(15);

    private final ReportSettings settings;
    private final Press press;
    private final Archive archive;
    private final List<Readers> readers;
    private final InstantSource clock;

    public Mondays(ReportSettings settings, Press press, Archive archive, List<Readers> readers, InstantSource clock) {
        this.settings = settings;
        this.press = press;
        this.archive = archive;
        this.readers = List.copyOf(readers);
        this.clock = clock;
    }

    @Override
    public void run() {
        for (Lead lead : settings.leads()) {
            ReportWeek newest = newest(lead, clock.instant());
            IntStream.range(0, MISSED)
                    .mapToObj(i -> newest.minus(MISSED - 1 - i))
                    .filter(week -> archive.find(lead.id(), week).isEmpty())
                    .forEach(week -> make(lead, week, week.equals(newest)));
            send(lead, newest);
        }
    }

    /** The last week that is over and whose Monday morning after has come. */
    private ReportWeek newest(Lead lead, Instant now) {
        ReportWeek last = ReportWeek.containing(now, lead.zone()).minus(1);
        Instant due = last.minus(-1)
                .monday()
                .atTime(settings.hour())
                .atZone(lead.zone())
                .toInstant();
        return now.isBefore(due) ? last.minus(1) : last;
    }

    /** Of the weeks before Handoff watched, there is nothing to keep. */
    private void make(Lead lead, ReportWeek week, boolean newest) {
        Editions report = press.editions(lead, week);
        if (newest || !report.own().heading().quiet()) {
            archive.keep(report, clock.instant());
        }
    }

    private void send(Lead lead, ReportWeek week) {
        Instant now = clock.instant();
        if (!archive.hold(lead.id(), week, now, now.plus(HOLD))) {
            return;
        }
        WeeklyReport report = archive.find(lead.id(), week).orElseThrow();
        try {
            if (!report.heading().quiet() || settings.quietLine()) {
                readers.forEach(reader -> reader.send(lead, report));
            }
            archive.sent(lead.id(), week, clock.instant());
        } catch (RuntimeException e) {
            LOG.error("The report {} for {} did not get out: {}; it is tried again", week, lead.id(), e.getMessage());
        }
    }
}
