package dev.handoff.server.links;

import dev.handoff.server.outside.Reach;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The library's own links: looked at once a week like any other link, and reported on. */
public final class LibraryLinks {

    /** More often than once a week, so that a run that fails, or an entry that is new, costs a day and no week. */
    public static final Duration EVERY = Duration.ofDays(1);

    /** Half a day short, or a look that took a minute would put the next one off by a day each time. */
    private static final Duration WEEK = Duration.ofDays(7).minusHours(12);

    private static final Logger LOG = LoggerFactory.getLogger(LibraryLinks.class);
    private static final Duration FORGET_AFTER = Duration.ofDays(90);

    private final LinkBook book;
    private final Map<String, String> entries;
    private final InstantSource clock;
    private volatile String said = "";

    /** @param entries ids of library entries with their addresses */
    public LibraryLinks(LinkBook book, Map<String, String> entries, Reach reach, InstantSource clock) {
        this.book = book;
        this.entries = new LinkedHashMap<>(entries);
        this.entries.values().removeIf(url -> !isAsked(url, reach));
        this.clock = clock;
    }

    /** Has those looked at that were not for a week, and forgets links that nobody cites any more. */
    public void begin() {
        Instant now = clock.instant();
        book.library(addresses(), now.minus(WEEK), now);
        int forgotten = book.forget(now.minus(FORGET_AFTER));
        LOG.debug("{} links that nobody cites any more are forgotten", forgotten);
    }

    /** Says how they are, once a week when all of them were looked at, and whenever that changes. */
    public void say() {
        LibraryReport report = report();
        String line = report.line();
        if (report.isComplete() && !line.equals(said)) {
            said = line;
            LOG.info("The library's links: {}", line);
        }
    }

    public LibraryReport report() {
        return LibraryReport.of(entries, book.library());
    }

    private Collection<LinkAddress> addresses() {
        return entries.values().stream()
                .map(LinkAddress::of)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    private static boolean isAsked(String url, Reach reach) {
        LinkAddress address = LinkAddress.of(url);
        return address != null && reach.refusal(HttpUrl.get(address.url())) == null;
    }
}
