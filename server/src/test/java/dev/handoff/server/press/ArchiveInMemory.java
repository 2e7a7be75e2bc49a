package dev.handoff.server.press;

import dev.handoff.server.report.Editions;
import dev.handoff.server.report.history.ReportWeek;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps reports while a test runs. */
final class ArchiveInMemory implements Archive {

    private final Map<String, Editions> kept = new LinkedHashMap<>();
    private final Map<String, Instant> held = new LinkedHashMap<>();

    @Override
    public boolean keep(Editions report, Instant madeAt) {
        return kept.putIfAbsent(
                        key(
                                report.own().heading().lead(),
                                report.own().heading().week()),
                        report)
                == null;
    }

    @Override
    public Optional<Editions> editions(String lead, ReportWeek week) {
        return Optional.ofNullable(kept.get(key(lead, week.toString())));
    }

    @Override
    public List<Entry> list(int most) {
        return kept.values().stream()
                .map(it -> new Entry(
                        it.own().heading().lead(),
                        ReportWeek.parse(it.own().heading().week()),
                        Instant.EPOCH,
                        false))
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
        return kept.values().stream().map(it -> it.own().heading().week()).toList();
    }

    private static String key(String lead, String week) {
        return lead + " " + week;
    }
}
