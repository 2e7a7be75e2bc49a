package dev.handoff.server.press;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.jira.Jira;
import dev.handoff.server.jira.JiraSettings;
import dev.handoff.server.jira.JiraSettings.Credentials;
import dev.handoff.server.jira.JiraSettings.Dialect;
import dev.handoff.server.report.CostRates;
import dev.handoff.server.report.Editions;
import dev.handoff.server.report.Lead;
import dev.handoff.server.report.LeadIssue;
import dev.handoff.server.report.ReportSettings;
import dev.handoff.server.report.Reports;
import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.WeeklyReport.Heading;
import dev.handoff.server.report.history.Ownership;
import dev.handoff.server.sandbox.Sandbox;
import dev.handoff.server.sandbox.SandboxSettings;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.TicketKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The report on an issue of the look-alike, over HTTP and in both dialects. */
class IssuePostsOnJiraTest {

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.inMemory());
    private final ArchiveInMemory archive = new ArchiveInMemory();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void two_weeks_make_one_comment_that_says_the_second(Dialect dialect) {
        try (Jira jira = Jira.open(settings(dialect), InstantSource.system())) {
            TicketKey issue = jira.tickets()
                    .search("project = QUO ORDER BY key", null, 1)
                    .hits()
                    .get(0)
                    .key();
            int before = jira.tickets().read(issue.value()).comments().size();

            for (String week : List.of("2026-W46", "2026-W47", "2026-W47")) {
                archive.keep(new Editions(report(week), List.of()), Instant.EPOCH);
                posts(jira, issue).run();
            }

            List<Comment> comments = jira.tickets().read(issue.value()).comments();
            assertThat(comments).hasSize(before + 1);
            assertThat(comments.get(before).body().toString())
                    .contains("Handoff weekly report · gemma · 2026-W47")
                    .doesNotContain("2026-W46");
            assertThat(sandbox.requests())
                    .filteredOn(request ->
                            !request.method().equals("GET") && request.path().contains("/comment"))
                    .hasSize(2);
        }
    }

    private IssuePosts posts(Jira jira, TicketKey issue) {
        Lead lead =
                new Lead("gemma", "Gemma", "", "en", ZoneOffset.UTC, Ownership.EVERYTHING, new LeadIssue("", issue));
        return new IssuePosts(
                new ReportSettings(List.of(lead), LocalTime.of(7, 0), true, new CostRates(0, 0, "£"), null),
                archive,
                new TroublesInMemory(),
                it -> new IssuePosts.Doors(jira.tickets(), jira.edits()),
                report -> "");
    }

    private static WeeklyReport report(String week) {
        WeeklyReport busy = Reports.busy("en");
        Heading heading = new Heading("gemma", "en", week, "Where context leaked", "", "", false);
        return new WeeklyReport(heading, busy.front(), busy.sections(), busy.figures());
    }

    private JiraSettings settings(Dialect dialect) {
        Credentials credentials =
                dialect == Dialect.CLOUD ? new Credentials.Basic("demo", "demo") : new Credentials.Bearer("demo");
        return new JiraSettings(
                "sandbox",
                dialect,
                sandbox.address(),
                sandbox.address(),
                credentials,
                List.of(),
                Set.of(),
                Duration.ofSeconds(30));
    }
}
