package dev.handoff.server.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.jira.AdfSchema;
import dev.handoff.server.report.FrontPage;
import dev.handoff.server.report.Reports;
import dev.handoff.server.report.Table;
import dev.handoff.server.report.TicketLink;
import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.ticket.CommentText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Page one on an issue. */
class ReportNoticeTest {

    private static final String PAGE = "https://handoff.firm.example/reports/2026-W47/gemma";

    @Test
    void whatever_a_week_was_like_jira_takes_it() {
        for (WeeklyReport report :
                List.of(Reports.busy("en"), Reports.busy("pl"), Reports.quiet("en"), Reports.quiet("pl"), linked())) {
            AdfSchema.assertValid(ReportNotice.write(report, PAGE).adf());
            AdfSchema.assertValid(ReportNotice.write(report, "").adf());
        }
    }

    @Test
    void page_one_stands_there_with_its_links_and_its_signature() {
        assertThat(ReportNotice.write(linked(), PAGE).wiki()).isEqualTo("""
            *Where context leaked · 16–22 November 2026*

            One \\{code\\} sentence.

            *Crossed with everything said*

            *Gaps to close first*

            * Harm: missing, 12 of 20. Do this: Ask. For example [QUO-1|https://jira.example/QUO-1], QUO-2

            *Tickets worth fixing now*

            * [QUO-1|https://jira.example/QUO-1] UK → PL lacks Harm. It crossed 3 h of work ago.

            [This report on the web|https://handoff.firm.example/reports/2026-W47/gemma]

            _Handoff weekly report · gemma · 2026-W47_\
            """);
    }

    @Test
    void a_busy_week_fits_into_a_comment() {
        CommentText text = ReportNotice.write(Reports.busy("pl"), PAGE);

        assertThat(text.wiki()).hasSizeLessThan(32_767);
        assertThat(text.adf().toString()).hasSizeLessThan(32_767);
    }

    private static WeeklyReport linked() {
        WeeklyReport busy = Reports.busy("en");
        TicketLink first = new TicketLink("QUO-1", "https://jira.example/QUO-1");
        FrontPage front = new FrontPage(
                List.of("One {code} sentence."),
                new Table("caption", List.of("Direction"), List.of()),
                busy.front().drawing(),
                List.of(new FrontPage.TopGap(
                        "HARM", "Harm: missing", "12 of 20", "Ask.", List.of(first, new TicketLink("QUO-2", "")))),
                List.of(new FrontPage.FixNow(first, "UK → PL", "Harm", "It crossed 3 h of work ago.")));
        return new WeeklyReport(busy.heading(), front, List.of(), List.of());
    }
}
