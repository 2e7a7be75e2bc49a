package dev.handoff.server.settings;

import dev.handoff.server.jira.JiraSettings;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The {@code trackers}, checked as a whole. */
public final class Trackers {

    private final List<TrackerEntry> entries;
    private final Places places;

    public Trackers(List<TrackerEntry> entries, Places places) {
        this.entries = List.copyOf(entries);
        this.places = places;
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            entries.get(i).check(key(i), places, names);
        }
    }

    public List<TrackerEntry> entries() {
        return entries;
    }

    /** When each tracker's token expires, where that is configured. */
    public Map<String, LocalDate> expiries() {
        Map<String, LocalDate> expiries = new HashMap<>();
        entries.forEach(entry -> {
            LocalDate expires = entry.tokenExpires();
            if (expires != null) {
                expiries.put(entry.name(), expires);
            }
        });
        return expiries;
    }

    /** Where the trackers are, as {@code host:port}. */
    public List<String> hosts() {
        return entries.stream()
                .map(entry -> jira(entry, Set.of()))
                .flatMap(jira -> Stream.of(jira.api(), jira.browse()))
                .map(Trackers::hostAndPort)
                .distinct()
                .toList();
    }

    private static String hostAndPort(URI address) {
        int port =
                address.getPort() > 0 ? address.getPort() : address.getScheme().equals("https") ? 443 : 80;
        return address.getHost() + ":" + port;
    }

    /** @param properties keys of the properties to read with each ticket */
    public JiraSettings jira(TrackerEntry entry, Set<String> properties) {
        return entry.jira(key(entries.indexOf(entry)), places, properties);
    }

    private static String key(int index) {
        return "trackers[" + index + "]";
    }
}
