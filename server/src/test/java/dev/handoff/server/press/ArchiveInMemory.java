package dev.handoff.server.press;

import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.history.ReportWeek;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps reports while a test runs. */
final class ArchiveInMemory implements Archive {

    private final Map<String, WeeklyReport> kept = new LinkedHashMap<>();
    private final Map<String, Instant> held = new LinkedHashMap<>();

    @Override
    public boolean keep(WeeklyReport report, Instant madeAt) {
        return kept.putIfAbsent(key(report.heading().lead(), report.heading().week()), report) == null;
    }

    @Override
    public Optional<WeeklyReport> find(String lead, ReportWeek week) {
        return Optional.ofNullable(kept.get(key(lead, week.toString())));
    }

    @Override
    public List<Entry> list(int most) {
        return kept.values().stream()
                .map(it -> new Entry(
                        it.heading().lead(), ReportWeek.parse(it.heading().week()), Instant.EPOCH, false))
                .toList();
    }

    @Override
    public boolean hold(String lead, ReportWeek week, Instant now, Instant until) {
        String key = key(lead, week.toString());
        Instant other = held.getOrDefault(key, Instant.MIN);
        if (!kept.containsKey(key) || other.isAfter(now)) {
            return false;
        }
        held.put(key, until);
        return true;
    }

    @Override
    public void sent(String lead, ReportWeek week, Instant at) {
        held.put(key(lead, week.toString()), Instant.MAX);
    }

    List<String> weeks() {
        return kept.values().stream().map(it -> it.heading().week()).toList();
    }

    private static String key(String lead, String week) {
        return lead + " " + week;
    }
}
