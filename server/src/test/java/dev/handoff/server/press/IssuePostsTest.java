package dev.handoff.server.press;

import static dev.handoff.server.ticket.FakeTracker.SELF;
import static dev.handoff.server.ticket.TicketBuilder.IN_LONDON;
import static dev.handoff.server.ticket.TicketBuilder.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.advice.DryRun;
import dev.handoff.server.advice.OwnComments;
import dev.handoff.server.report.CostRates;
import dev.handoff.server.report.Editions;
import dev.handoff.server.report.Lead;
import dev.handoff.server.report.LeadIssue;
import dev.handoff.server.report.ReportSettings;
import dev.handoff.server.report.Reports;
import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.history.Ownership;
import dev.handoff.server.report.render.ReportNotice;
import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.CommentText;
import dev.handoff.server.ticket.FakeTracker;
import dev.handoff.server.ticket.TicketEdits;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TrackerException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IssuePostsTest {

    private static final TicketKey HOM_1 = new TicketKey("HOM-1");

    private final ArchiveInMemory archive = new ArchiveInMemory();
    private final FakeTracker jira = FakeTracker.cloud().holding(ticket("HOM-1").build());
    private final TroublesInMemory troubles = new TroublesInMemory();
    private boolean quietLine = true;

    @Test
    void the_first_report_is_a_comment_and_the_next_ones_stand_in_its_place() {
        kept("2026-W46");
        posts(jira).run();
        assertThat(jira.takeWrites()).containsExactly("create comment 10000");

        kept("2026-W47");
        posts(jira).run();
        assertThat(jira.takeWrites()).containsExactly("update comment 10000");
    }

    @Test
    void of_one_week_nothing_is_written_twice_by_whomever_and_after_whatever() {
        kept("2026-W47");
        IssuePosts posts = posts(jira);
        posts.run();
        posts.run();
        posts(jira).run();

        assertThat(jira.takeWrites()).containsExactly("create comment 10000");
    }

    @Test
    void data_center_gives_it_back_as_wiki_markup_and_it_is_known() {
        FakeTracker server = FakeTracker.dataCenter().holding(ticket("HOM-1").build());
        kept("2026-W47");
        posts(server).run();
        posts(server).run();

        assertThat(server.takeWrites()).containsExactly("create comment 10000");
    }

    @Test
    void what_jira_refused_is_tried_again() {
        kept("2026-W47");
        IssuePosts posts = posts(jira.failing("createComment", new TrackerException.Rejected("not now")));
        posts.run();
        assertThat(troubles.list()).singleElement().satisfies(trouble -> {
            assertThat(trouble.way()).isEqualTo(ReportTroubles.Way.ISSUE);
            assertThat(trouble.what()).isEqualTo("HOM-1: not now");
        });
        jira.healed();
        posts.run();

        assertThat(troubles.list()).isEmpty();
        assertThat(jira.takeWrites()).containsExactly("create comment 10000");
    }

    @Test
    void comments_of_people_and_of_other_leads_are_left_alone() {
        CommentText other = ReportNotice.write(report("gemma-2", "2026-W46"), "");
        jira.holding(ticket("HOM-1")
                .comment(comment("1", other, true))
                .comment(comment("2", ReportNotice.write(report("gemma", "2026-W46"), ""), false))
                .build());
        kept("2026-W47");
        posts(jira).run();

        assertThat(jira.takeWrites()).containsExactly("create comment 10000");
    }

    @Test
    void a_report_is_neither_advice_nor_an_answer_on_its_issue() {
        kept("2026-W47");
        posts(jira).run();

        assertThat(OwnComments.standOn(jira.read("HOM-1"), SELF)).isFalse();
        assertThat(OwnComments.without(jira.read("HOM-1"), SELF).comments()).isEmpty();
    }

    @Test
    void a_dry_run_tells_and_writes_nothing() {
        List<String> told = new ArrayList<>();
        kept("2026-W47");
        posts(new DryRun(told::add)).run();

        assertThat(jira.takeWrites()).isEmpty();
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("HOM-1: would add a")
                .contains("2026-W47");
    }

    @Test
    void a_quiet_week_is_posted_where_its_line_is_wished_for() {
        archive.keep(new Editions(Reports.quiet("en"), List.of()), Instant.EPOCH);
        quietLine = false;
        posts(jira).run();
        assertThat(jira.takeWrites()).isEmpty();

        quietLine = true;
        posts(jira).run();
        assertThat(jira.takeWrites()).hasSize(1);
    }

    private void kept(String week) {
        archive.keep(new Editions(report("gemma", week), List.of()), Instant.EPOCH);
    }

    private static WeeklyReport report(String lead, String week) {
        WeeklyReport busy = Reports.busy("en");
        WeeklyReport.Heading h = busy.heading();
        return new WeeklyReport(
                new WeeklyReport.Heading(lead, "en", week, h.title(), h.subject(), h.dates(), false),
                busy.front(),
                List.of(),
                List.of());
    }

    private static Comment comment(String id, CommentText text, boolean ours) {
        return new Comment(
                id, ours ? SELF : IN_LONDON, new Body.Adf(text.adf()), Instant.EPOCH, Instant.EPOCH, Map.of(), false);
    }

    private IssuePosts posts(TicketEdits edits) {
        FakeTracker tracker = edits instanceof FakeTracker fake ? fake : jira;
        Lead lead = new Lead(
                "gemma", "Gemma", "", "en", ZoneId.of("Europe/London"), Ownership.EVERYTHING, new LeadIssue("", HOM_1));
        ReportSettings settings =
                new ReportSettings(List.of(lead), LocalTime.of(7, 0), quietLine, new CostRates(0, 0, "£"), null);
        return new IssuePosts(
                settings,
                archive,
                troubles,
                issue -> new IssuePosts.Doors(tracker, edits),
                report -> "https://handoff.firm.example/reports");
    }
}
