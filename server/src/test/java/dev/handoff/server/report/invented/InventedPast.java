package dev.handoff.server.report.invented;

import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.history.Period;
import dev.handoff.server.report.history.ReportWeek;
import dev.handoff.server.report.measure.Past;
import java.util.ArrayList;
import java.util.List;

/** Eight weeks of the demo's firm, up to 2026-W47. */
public final class InventedPast {

    private static final ReportWeek LAST = ReportWeek.parse("2026-W47");

    private InventedPast() {}

    public static List<HandoffFact> facts() {
        return pasts(5).stream().flatMap(past -> past.facts().stream()).toList();
    }

    public static List<TicketPast> pasts(long seed) {
        List<TicketPast> pasts = new ArrayList<>();
        new HistoryGenerator(seed, Firm.demo("demo").unsettled(), Past.calendars(), period())
                .generate(400, 4, 100, pasts::add);
        return pasts;
    }

    public static Period period() {
        return new Period(
                LAST.minus(7).in(Past.LONDON).from(), LAST.in(Past.LONDON).until());
    }
}
