package dev.handoff.server.intake;

import dev.handoff.server.ticket.Tickets;
import dev.handoff.server.ticket.Tickets.Hit;
import dev.handoff.server.ticket.Tickets.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the tickets of one tracker that changed without a webhook telling, and does the first backfill. Every page is recorded
 * together with how far it reached, so a run that is cut short loses nothing.
 *
 * <p>Each search starts anew at the last hit's time instead of turning pages: a ticket that is edited meanwhile moves to the end
 * of the list and would shift an unseen one onto a page already read. Pages are turned only within one minute (a bulk change).
 */
public final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final String tracker;
    private final Tickets tickets;
    private final SweepLog log;
    private final SweepSettings settings;
    private final Duration settle;
    private final InstantSource clock;
    private final IntakeMetrics metrics;

    public Sweep(
            String tracker,
            Tickets tickets,
            SweepLog log,
            SweepSettings settings,
            Duration settle,
            InstantSource clock,
            IntakeMetrics metrics) {
        this.tracker = tracker;
        this.tickets = tickets;
        this.log = log;
        this.settings = settings;
        this.settle = settle;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * @return how many tickets were marked dirty
     * @throws dev.handoff.server.ticket.TrackerException when the tracker does not answer; what was found so far is kept
     */
    public int run() {
        SweepCursor cursor = Objects.requireNonNullElseGet(
                log.cursor(tracker),
                () -> SweepCursor.startingAt(clock.instant().minus(settings.backfill())));
        Run run = new Run(cursor);
        while (!run.mayStop()) {
            run.nextPage();
        }
        metrics.swept(run.marked);
        return run.marked;
    }

    /** One run over several windows and pages. */
    private final class Run {
        private SweepCursor cursor;
        private Instant from;
        private @Nullable String token;
        private @Nullable String query;
        private int pages;
        private int marked;
        private boolean done;

        Run(SweepCursor cursor) {
            this.cursor = cursor;
            this.from = cursor.caughtUp() ? cursor.position().minus(settings.overlap()) : cursor.position();
        }

        /** Never within one minute's pages: the cursor stands before them, and the next run would read the same ones again. */
        boolean mayStop() {
            return done || (pages >= settings.pages() && token == null);
        }

        void nextPage() {
            Instant now = clock.instant();
            SweepWindow window = SweepWindow.starting(from, now, settings.longest());
            String jql = token != null && query != null ? query : window.jql(now, settings.projects());
            Page page = tickets.search(jql, token, settings.pageSize());
            pages++;
            advance(window, page, jql);
            marked += log.record(tracker, page.hits(), now, now.plus(settle), cursor);
            report(page, now);
        }

        private void advance(SweepWindow window, Page page, String jql) {
            Instant reached = last(page);
            if (page.next() == null) {
                finishWindow(window, reached);
            } else if (reached == null || sameMinute(reached, from)) {
                turnPage(page.next(), jql);
            } else {
                from = reached;
                token = null;
                cursor = cursor.at(reached);
            }
        }

        private void finishWindow(SweepWindow window, @Nullable Instant reached) {
            token = null;
            if (window.to() == null) {
                done = true;
                cursor = cursor.at(clock.instant().minus(settings.overlap())).reachedThePresent();
                cursor = reached == null ? cursor : cursor.at(reached);
            } else {
                from = window.to();
                cursor = cursor.at(window.to());
            }
        }

        private void turnPage(String next, String jql) {
            if (next.equals(token)) {
                throw new IllegalStateException(
                        "The search of " + tracker + " answers the same page token again: " + jql);
            }
            token = next;
            query = jql;
        }

        private void report(Page page, Instant now) {
            if (!cursor.caughtUp()) {
                LOG.info(
                        "First look at {}: {} tickets on page {}, {} % of the time back to {}",
                        tracker,
                        page.hits().size(),
                        pages,
                        Math.round(100 * cursor.progress(now)),
                        cursor.backfillFrom());
            }
        }
    }

    private static @Nullable Instant last(Page page) {
        return page.hits().stream()
                .map(Hit::updated)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static boolean sameMinute(Instant one, Instant other) {
        return one.getEpochSecond() / 60 <= other.getEpochSecond() / 60;
    }
}
