package dev.handoff.server.report.render;

import dev.handoff.server.advice.Notice;
import dev.handoff.server.advice.Notice.Run;
import dev.handoff.server.report.Cell;
import dev.handoff.server.report.FrontPage;
import dev.handoff.server.report.TicketLink;
import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.Words;
import dev.handoff.server.ticket.CommentText;
import java.util.ArrayList;
import java.util.List;

/** Page one of a report as a comment on an issue. */
public final class ReportNotice {

    private ReportNotice() {}

    /** Stands in every comment with this lead's report. */
    public static String signature(String lead) {
        return " · " + lead + " · ";
    }

    /** Stands in the comment with this very report. */
    public static String signature(WeeklyReport report) {
        return signature(report.heading().lead()) + report.heading().week();
    }

    /** @param page where the whole report can be read; blank where we have no address */
    public static CommentText write(WeeklyReport report, String page) {
        Words words = Words.in(report.heading().language());
        Notice notice = new Notice()
                .title(report.heading().title() + " · " + report.heading().dates());
        report.front().sentences().forEach(sentence -> notice.line(Run.of(sentence)));
        if (!report.heading().quiet()) {
            front(notice, words, report.front());
        }
        if (!page.isBlank()) {
            notice.line(new Run(words.say("page.lasting"), page));
        }
        return notice.signed(signature(report));
    }

    private static void front(Notice notice, Words words, FrontPage front) {
        notice.title(words.say("front.direction"))
                .list(front.byDirection().rows().stream().map(ReportNotice::row).toList());
        notice.title(words.say("front.gaps"));
        notice.list(front.gaps().stream().map(gap -> gap(words, gap)).toList());
        if (front.gaps().isEmpty()) {
            notice.line(Run.of(words.say("front.gaps.none")));
        }
        notice.title(words.say("front.fix"));
        notice.list(front.fixNow().stream().map(fix -> fix(words, fix)).toList());
        if (front.fixNow().isEmpty()) {
            notice.line(Run.of(words.say("front.fix.none")));
        }
    }

    private static List<Run> row(List<Cell> cells) {
        List<String> texts = cells.stream().map(Cell::text).toList();
        return List.of(Run.of(texts.get(0) + ": " + String.join(" · ", texts.subList(1, texts.size()))));
    }

    private static List<Run> gap(Words words, FrontPage.TopGap gap) {
        List<Run> runs = new ArrayList<>();
        runs.add(Run.of(gap.name() + ", " + gap.figure() + ". " + words.say("front.try") + " " + gap.action()));
        for (TicketLink ticket : gap.tickets()) {
            runs.add(Run.of(runs.size() == 1 ? " " + words.say("front.see") + " " : ", "));
            runs.add(link(ticket));
        }
        return runs;
    }

    private static List<Run> fix(Words words, FrontPage.FixNow fix) {
        String lacks = " " + fix.direction() + " " + words.say("front.lacks") + " " + fix.lacks() + ". " + fix.why();
        return List.of(link(fix.ticket()), Run.of(lacks));
    }

    private static Run link(TicketLink ticket) {
        return new Run(ticket.key(), ticket.address());
    }
}
