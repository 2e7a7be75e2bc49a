package dev.handoff.server;

import dev.handoff.server.handoff.Calendars;
import dev.handoff.server.notify.Announcements;
import dev.handoff.server.press.Archive;
import dev.handoff.server.press.IssuePosts;
import dev.handoff.server.press.Mondays;
import dev.handoff.server.press.NotedReaders;
import dev.handoff.server.press.Press;
import dev.handoff.server.press.Readers;
import dev.handoff.server.press.ReportTroubles;
import dev.handoff.server.report.Lead;
import dev.handoff.server.report.LeadIssue;
import dev.handoff.server.report.ReportSettings;
import dev.handoff.server.report.ReportWriter;
import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.history.Period;
import dev.handoff.server.report.history.ReportWeek;
import dev.handoff.server.report.invented.Firm;
import dev.handoff.server.report.invented.HistoryGenerator;
import dev.handoff.server.report.measure.Season;
import dev.handoff.server.settings.ReportSection;
import dev.handoff.server.settings.TrackerEntry;
import dev.handoff.server.site.Sites;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.HistoryWriter;
import dev.handoff.server.store.PostgresFacts;
import dev.handoff.server.store.PostgresReportTroubles;
import dev.handoff.server.store.PostgresReports;
import dev.handoff.server.store.RecurringJob;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.watch.Watched;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where reports are made, kept and sent. */
public final class ReportDesk {

    /** Any number; the demo looks the same each time. */
    private static final long SEED = 47;

    /** As many as the firm's keys leave room for. */
    private static final int TICKETS = 270;

    private final ReportSettings settings;
    private final Calendars calendars;
    private final Database database;
    private final Archive archive;
    private final ReportTroubles troubles;
    private final Press press;

    public ReportDesk(HandoffConfiguration configuration, Rooms rooms, Database database) {
        this.database = database;
        settings = configuration.report();
        calendars = new Calendars(new Sites(configuration.places().sites()));
        archive = new PostgresReports(database);
        troubles = new PostgresReportTroubles(database, InstantSource.system());
        press = new Press(
                new PostgresFacts(database),
                calendars,
                new ReportWriter(
                        (item, language) ->
                                rooms.checklists().texts(item, language).name(),
                        key -> address(configuration, rooms, key),
                        settings.rates()));
    }

    /** Our own page of the ticket, which says more; where we have no address, the tracker's. */
    private static String address(HandoffConfiguration configuration, Rooms rooms, TicketKey key) {
        String web = configuration.report().web();
        if (web != null) {
            return web + "/tickets/" + key;
        }
        return configuration.trackers().entries().stream()
                .filter(entry -> entry.projects().isEmpty() || entry.projects().contains(key.project()))
                .findFirst()
                .map(entry -> rooms.page(entry.name(), key))
                .map(URI::toString)
                .orElse("");
    }

    public ReportSettings settings() {
        return settings;
    }

    /** For the pages. */
    public Archive archive() {
        return archive;
    }

    /** Makes a report of what history says by now. */
    public Press press() {
        return press;
    }

    /** Where a report can be read for good; null where we have no address. */
    static @Nullable String page(ReportSettings settings, WeeklyReport report) {
        return settings.web() == null
                ? null
                : settings.web() + "/reports/" + report.heading().week() + "/"
                        + report.heading().lead();
    }

    /** Eight weeks of the demo's firm up to now, in place of a past that it has not had, and the reports of them. */
    void invent(String tracker, Instant now) {
        ReportWeek first =
                ReportWeek.containing(now, settings.leads().get(0).zone()).minus(Season.WEEKS);
        Period weeks = new Period(first.in(settings.leads().get(0).zone()).from(), now);
        HistoryWriter writer = new HistoryWriter(database);
        new HistoryGenerator(SEED, Firm.demo(tracker), calendars, weeks).generate(TICKETS, 4, writer.nextId(), writer);
        writer.finish();
        new Mondays(settings, press, archive, List.of(), () -> now).run();
    }

    /** Of leads there are; who is none any more needs no report. */
    List<ReportTroubles.Trouble> failing() {
        Set<String> leads = settings.leads().stream().map(Lead::id).collect(Collectors.toSet());
        return troubles.list().stream()
                .filter(trouble -> leads.contains(trouble.lead()))
                .toList();
    }

    /** In sentences. */
    List<String> troubles() {
        return failing().stream().map(ReportTroubles.Trouble::sentence).toList();
    }

    RecurringJob job(HandoffConfiguration configuration, Announcements announcements, InstantSource clock) {
        Readers delivery = new NotedReaders(Delivery.of(configuration, announcements, clock), troubles);
        return new RecurringJob(
                "weekly-report", Mondays.EVERY, new Mondays(settings, press, archive, List.of(delivery), clock));
    }

    /** Reports as comments on leads' issues, through the doors by which advice goes: a dry run stays one. */
    RecurringJob posts(List<TrackerEntry> trackers, List<Watched> watched) {
        Function<LeadIssue, IssuePosts.Doors> doors = issue -> {
            String name = ReportSection.tracker(issue, trackers).name();
            return watched.stream()
                    .filter(it -> it.name().equals(name))
                    .findFirst()
                    .map(it -> new IssuePosts.Doors(it.tickets(), it.edits()))
                    .orElseThrow();
        };
        return new RecurringJob(
                "report-issues",
                IssuePosts.EVERY,
                new IssuePosts(
                        settings,
                        archive,
                        troubles,
                        doors,
                        report -> Objects.requireNonNullElse(page(settings, report), "")));
    }
}
