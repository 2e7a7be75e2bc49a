package dev.handoff.server.press;

import dev.handoff.server.report.history.ReportWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Troubles with reports, in a list. */
final class TroublesInMemory implements ReportTroubles {

    private final List<Trouble> all = new ArrayList<>();

    @Override
    public void note(String lead, ReportWeek week, Way way, String what) {
        over(lead, way);
        all.add(new Trouble(lead, week, way, what, Instant.EPOCH));
    }

    @Override
    public void over(String lead, Way way) {
        all.removeIf(it -> it.lead().equals(lead) && it.way() == way);
    }

    @Override
    public List<Trouble> list() {
        return List.copyOf(all);
    }
}
