package dev.handoff.server.press;

import dev.handoff.server.advice.OwnComments;
import dev.handoff.server.press.ReportTroubles.Way;
import dev.handoff.server.report.Lead;
import dev.handoff.server.report.LeadIssue;
import dev.handoff.server.report.ReportSettings;
import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.history.ReportWeek;
import dev.handoff.server.report.render.ReportNotice;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.CommentText;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketEdits;
import dev.handoff.server.ticket.Tickets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one comment on a lead's issue at their newest report, edited in place. What stands there tells which week it is, so a
 * crash, a lost answer or another replica never makes it two.
 */
public final class IssuePosts implements Runnable {

    /** Also how long until what failed is tried again. */
    public static final Duration EVERY = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(IssuePosts.class);

    /** Reports of a year, of ten leads. */
    private static final int KEPT = 520;

    private final ReportSettings settings;
    private final Archive archive;
    private final ReportTroubles troubles;
    private final Function<LeadIssue, Doors> trackers;
    private final Function<WeeklyReport, String> pages;
    private final Map<String, ReportWeek> posted = new ConcurrentHashMap<>();

    /** @param pages where a report can be read for good; blank where we have no address */
    public IssuePosts(
            ReportSettings settings,
            Archive archive,
            ReportTroubles troubles,
            Function<LeadIssue, Doors> trackers,
            Function<WeeklyReport, String> pages) {
        this.settings = settings;
        this.archive = archive;
        this.troubles = troubles;
        this.trackers = trackers;
        this.pages = pages;
    }

    /** Of the tracker that has the issue. */
    public record Doors(Tickets tickets, TicketEdits edits) {}

    @Override
    public void run() {
        List<Archive.Entry> kept = archive.list(KEPT);
        for (Lead lead : settings.leads()) {
            LeadIssue issue = lead.issue();
            if (issue != null) {
                newest(lead, kept).ifPresent(week -> post(lead, issue, week));
            }
        }
    }

    private Optional<ReportWeek> newest(Lead lead, List<Archive.Entry> kept) {
        return kept.stream()
                .filter(entry -> entry.lead().equals(lead.id()))
                .map(Archive.Entry::week)
                .max(Comparator.naturalOrder())
                .filter(week -> !week.equals(posted.get(lead.id())));
    }

    private void post(Lead lead, LeadIssue issue, ReportWeek week) {
        WeeklyReport report = archive.find(lead.id(), week).orElseThrow();
        try {
            if (!report.heading().quiet() || settings.quietLine()) {
                put(report, issue, trackers.apply(issue));
            }
            troubles.over(lead.id(), Way.ISSUE);
            posted.put(lead.id(), week);
        } catch (RuntimeException e) {
            troubles.note(lead.id(), week, Way.ISSUE, issue.key() + ": " + e.getMessage());
            LOG.error(
                    "The report {} for {} is not on {}: {}; it is tried again in {} minutes",
                    week,
                    lead.id(),
                    issue.key(),
                    e.getMessage(),
                    EVERY.toMinutes());
        }
    }

    private void put(WeeklyReport report, LeadIssue issue, Doors doors) {
        Ticket ticket = doors.tickets().read(issue.key().value());
        List<Comment> ours = OwnComments.notices(
                ticket,
                doors.tickets().self(),
                ReportNotice.signature(report.heading().lead()));
        CommentText text = ReportNotice.write(report, pages.apply(report));
        if (ours.isEmpty()) {
            doors.edits().createComment(ticket.key(), text, ticket.mayHaveCustomers(), Map.of());
            return;
        }
        Comment first = ours.get(0);
        if (!OwnComments.notices(ticket, doors.tickets().self(), ReportNotice.signature(report))
                .contains(first)) {
            boolean internal = first.internal() || ticket.mayHaveCustomers();
            doors.edits().updateComment(ticket.key(), first.id(), text, internal);
        }
    }
}
