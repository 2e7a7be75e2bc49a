package dev.handoff.server.store;

import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.Tickets;
import dev.handoff.server.ticket.TrackerException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A tracker in memory that answers the sweep's searches and pages by position, as Jira Data Center does. */
final class ChangingTracker implements Tickets {

    private static final Pattern WINDOW =
            Pattern.compile("updated >= -(\\d+)m(?: AND updated <= -(\\d+)m)? ORDER BY updated ASC");

    private final InstantSource clock;
    private final Map<String, Instant> updated = new LinkedHashMap<>();
    final List<String> searches = new ArrayList<>();
    int failAfter = Integer.MAX_VALUE;
    Runnable afterSearch = () -> {};

    ChangingTracker(InstantSource clock) {
        this.clock = clock;
    }

    void edit(int ticket) {
        edit(ticket, clock.instant());
    }

    void edit(int ticket, Instant at) {
        updated.put(String.valueOf(10_000 + ticket), at);
    }

    Instant updated(int ticket) {
        return updated.getOrDefault(String.valueOf(10_000 + ticket), Instant.EPOCH);
    }

    @Override
    public Page search(String jql, @Nullable String pageToken, int size) {
        if (searches.size() >= failAfter) {
            throw new TrackerException.Unreachable("POST search/jql: 502", null);
        }
        searches.add(jql);
        List<Hit> all = hits(jql);
        int from = Math.min(all.size(), pageToken == null ? 0 : Integer.parseInt(pageToken));
        int to = Math.min(all.size(), from + size);
        Page page = new Page(List.copyOf(all.subList(from, to)), to < all.size() ? String.valueOf(to) : null);
        afterSearch.run();
        return page;
    }

    private List<Hit> hits(String jql) {
        Matcher window = WINDOW.matcher(jql);
        if (!window.matches()) {
            throw new TrackerException.Rejected("cannot read " + jql);
        }
        Instant from = minutesAgo(window.group(1));
        Instant to = window.group(2) == null ? Instant.MAX : minutesAgo(window.group(2));
        return updated.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().isBefore(from) && !entry.getValue().isAfter(to))
                .sorted(Map.Entry.comparingByValue(Comparator.<Instant>naturalOrder()))
                .map(entry -> new Hit(entry.getKey(), new TicketKey("HOM-" + entry.getKey()), entry.getValue()))
                .toList();
    }

    private Instant minutesAgo(String minutes) {
        return clock.instant().minus(Duration.ofMinutes(Long.parseLong(minutes)));
    }

    @Override
    public Ticket read(String idOrKey) {
        throw new UnsupportedOperationException("The sweep reads no ticket");
    }

    @Override
    public Person self() {
        throw new UnsupportedOperationException("The sweep asks for no account");
    }
}
