package dev.handoff.server;

import com.codahale.metrics.CachedGauge;
import com.codahale.metrics.MetricRegistry;
import dev.handoff.server.links.CitedLinks;
import dev.handoff.server.links.LibraryLinks;
import dev.handoff.server.links.LinkBook;
import dev.handoff.server.links.LinkCheck;
import dev.handoff.server.links.LinkMetrics;
import dev.handoff.server.links.LinkRound;
import dev.handoff.server.links.LinkSettings;
import dev.handoff.server.links.TicketLinks;
import dev.handoff.server.store.RecurringJob;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Where links are looked at: what visits ask, and the jobs that go out. */
final class LinkDesk {

    private final CitedLinks cited;
    private final LibraryLinks library;
    private final LinkRound round;
    private final Duration pause;

    /** @param library ids of library entries with their addresses */
    LinkDesk(
            LinkBook book,
            LinkSettings settings,
            Map<String, String> library,
            MetricRegistry registry,
            InstantSource clock) {
        LinkCheck check = new LinkCheck(settings, clock);
        this.cited = new TicketLinks(book, settings, clock);
        this.library = new LibraryLinks(book, library, settings.reach(), clock);
        this.round = new LinkRound(book, check::check, settings, new LinkMetrics(registry), clock);
        this.pause = settings.limits().perHost();
        registry.registerGauge("links.libraryBroken", gauge());
    }

    private CachedGauge<Integer> gauge() {
        return new CachedGauge<>(1, TimeUnit.MINUTES) {
            @Override
            protected Integer loadValue() {
                return library.report().broken().size();
            }
        };
    }

    CitedLinks cited() {
        return cited;
    }

    List<String> brokenInLibrary() {
        return library.report().broken();
    }

    List<RecurringJob> jobs() {
        return List.of(
                new RecurringJob("links", pause, round),
                new RecurringJob("library-links", LibraryLinks.EVERY, library::begin),
                new RecurringJob("library-links-report", Duration.ofHours(1), library::say));
    }
}
