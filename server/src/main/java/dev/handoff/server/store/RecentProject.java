package dev.handoff.server.store;

import dev.handoff.server.context.Past;
import dev.handoff.server.context.Trace;
import dev.handoff.server.store.TicketMemories.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The recent tickets of one project in memory, read again from the database when a minute has passed. */
final class RecentProject {

    private static final Duration FRESH = Duration.ofMinutes(1);

    /** Two transactions may end in another order than they began. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final TicketMemories memories;
    private final RecentScope scope;
    private final RecentSettings settings;
    private final Map<String, Trace> traces = new HashMap<>();
    private @Nullable Instant readAt;
    private @Nullable Instant newest;
    private volatile Past past;

    RecentProject(TicketMemories memories, RecentScope scope, RecentSettings settings) {
        this.memories = memories;
        this.scope = scope;
        this.settings = settings;
        this.past = Past.of(List.of(), settings.past());
    }

    int size() {
        return past.size();
    }

    synchronized Past past(Instant now) {
        if (readAt == null || Duration.between(readAt, now).abs().compareTo(FRESH) >= 0) {
            refresh();
            readAt = now;
        }
        return past;
    }

    /** What this replica has just learnt need not wait for the minute. */
    synchronized void keep(Trace trace) {
        if (readAt != null) {
            past = past.with(trace);
        }
    }

    private void refresh() {
        boolean changed = read(newest == null ? null : newest.minus(OVERLAP));
        int there = memories.count(scope);
        if (traces.size() != Math.min(there, settings.mostPerProject())) {
            traces.clear();
            changed = read(null);
        }
        if (changed) {
            past = Past.of(traces.values(), settings.past());
        }
    }

    private boolean read(@Nullable Instant since) {
        boolean changed = since == null;
        for (Row row : memories.read(scope, since, settings.mostPerProject())) {
            changed |= !row.trace().equals(traces.put(row.ticketId(), row.trace()));
            newest = newest == null || row.keptAt().isAfter(newest) ? row.keptAt() : newest;
        }
        return changed;
    }
}
