package dev.handoff.server.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which tickets were changed, as one search. Jira reads absolute times in the time zone of the account that
 * asks and to the minute, so the search says "minutes ago", which no zone can shift, and rounds outwards.
 *
 * @param to null when the window is open to the present
 */
record SweepWindow(Instant from, @Nullable Instant to) {

    /** The window that begins at {@code from} and is at most {@code longest} long. */
    static SweepWindow starting(Instant from, Instant now, Duration longest) {
        Instant end = from.plus(longest);
        return new SweepWindow(from, end.isBefore(now.minus(Duration.ofMinutes(2))) ? end : null);
    }

    /** @param projects project keys; empty for all that may be seen */
    String jql(Instant now, Collection<String> projects) {
        String where = projects.isEmpty()
                ? ""
                : "project in ("
                        + projects.stream().sorted().map(key -> '"' + key + '"').collect(Collectors.joining(", "))
                        + ") AND ";
        return where + "updated >= -" + minutesBefore(now, from, true) + "m"
                + (to == null ? "" : " AND updated <= -" + minutesBefore(now, to, false) + "m")
                + " ORDER BY updated ASC";
    }

    private static long minutesBefore(Instant now, Instant then, boolean roundUp) {
        long millis = Math.max(0, Duration.between(then, now).toMillis());
        return roundUp ? millis / 60_000 + 1 : millis / 60_000;
    }
}
