package dev.handoff.server.press;

import dev.handoff.server.handoff.Calendars;
import dev.handoff.server.report.Editions;
import dev.handoff.server.report.Lead;
import dev.handoff.server.report.ReportWriter;
import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.history.Period;
import dev.handoff.server.report.history.ReportWeek;
import dev.handoff.server.report.measure.Season;

/** Makes a report of what history says by now. */
public final class Press {

    private final Past past;
    private final Calendars calendars;
    private final ReportWriter writer;

    public Press(Past past, Calendars calendars, ReportWriter writer) {
        this.past = past;
        this.calendars = calendars;
        this.writer = writer;
    }

    public WeeklyReport make(Lead lead, ReportWeek week) {
        return writer.write(lead, season(lead, week));
    }

    /** In all languages. */
    public Editions editions(Lead lead, ReportWeek week) {
        return writer.editions(lead, season(lead, week));
    }

    private Season season(Lead lead, ReportWeek week) {
        past.refresh();
        Period eightWeeks = new Period(
                week.minus(Season.WEEKS - 1).in(lead.zone()).from(),
                week.in(lead.zone()).until());
        return new Season(week, lead.zone(), calendars, past.in(eightWeeks), past.reactions(week.in(lead.zone())));
    }
}
