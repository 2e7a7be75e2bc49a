package dev.handoff.server.report;

import java.util.List;

/**
 * One lead's report of one week, in their language, ready to be set on a page, in a mail or in a file. It is kept as it was
 * made: an address of last year shows what was read then.
 *
 * @param figures all numbers, for spreadsheets and programs
 */
public record WeeklyReport(Heading heading, FrontPage front, List<Section> sections, List<Figure> figures) {

    public WeeklyReport {
        sections = List.copyOf(sections);
        figures = List.copyOf(figures);
    }

    /**
     * @param lead id of the lead
     * @param week for example {@code 2026-W47}
     * @param subject of the mail
     * @param dates for example {@code 16–22 November 2026}
     * @param quiet nothing happened; there is one sentence and nothing else to read
     */
    public record Heading(
            String lead, String language, String week, String title, String subject, String dates, boolean quiet) {}
}
