package dev.handoff.server.report.render;

import dev.handoff.server.report.FrontPage;
import dev.handoff.server.report.Section;
import dev.handoff.server.report.Table;
import dev.handoff.server.report.TicketLink;
import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.Words;
import dev.handoff.server.report.plot.Drawing;
import dev.handoff.server.report.plot.Ink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** A report as a PDF to be printed or passed on. Its font has all letters of both languages and is part of the file. */
public final class ReportPdf {

    private static final float TEXT = 10.5f;

    private final WeeklyReport report;
    private final Words words;
    private final PdfSheet sheet;

    private ReportPdf(WeeklyReport report, PdfSheet sheet) {
        this.report = report;
        this.words = Words.in(report.heading().language());
        this.sheet = sheet;
    }

    public static byte[] write(WeeklyReport report) {
        WeeklyReport.Heading heading = report.heading();
        String footer = heading.subject() + " · Handoff";
        try (PdfSheet sheet = new PdfSheet(heading.subject(), heading.language(), footer)) {
            new ReportPdf(report, sheet).write();
            return sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written as PDF", e);
        }
    }

    private void write() throws IOException {
        sheet.paragraph(report.heading().week() + " · " + report.heading().dates(), 10, Ink.MUTED, false);
        sheet.paragraph(report.heading().title(), 22, Ink.TEXT, true);
        sheet.down(6);
        for (String sentence : report.front().sentences()) {
            sheet.paragraph(sentence, 12, Ink.TEXT, false);
            sheet.down(4);
        }
        if (!report.heading().quiet()) {
            front();
            sheet.turnPage();
            for (Section section : report.sections()) {
                section(section);
            }
        }
        sheet.down(14);
        sheet.paragraph(words.say("page.foot"), 8.5f, Ink.MUTED, false);
    }

    private void front() throws IOException {
        title(words.say("front.direction"));
        drawing(report.front().drawing());
        table(report.front().byDirection());
        title(words.say("front.gaps"));
        for (FrontPage.TopGap gap : report.front().gaps()) {
            sheet.need(60);
            sheet.paragraph(gap.name() + "  ·  " + gap.figure(), 11, Ink.TEXT, true);
            sheet.paragraph(words.say("front.try") + " " + gap.action(), TEXT, Ink.TEXT, false);
            sheet.paragraph(words.say("front.see") + " " + keys(gap.tickets()), 9.5f, Ink.MUTED, false);
            sheet.down(5);
        }
        title(words.say("front.fix"));
        for (FrontPage.FixNow fix : report.front().fixNow()) {
            sheet.need(30);
            String line =
                    fix.ticket().key() + "  " + fix.direction() + "  " + words.say("front.lacks") + " " + fix.lacks();
            sheet.paragraph(line, TEXT, Ink.TEXT, false);
            sheet.paragraph(fix.why(), 9.5f, Ink.MUTED, false);
            sheet.down(4);
        }
    }

    private void title(String text) throws IOException {
        title(text, 90);
    }

    /** @param needed by it and by what must stand on the same sheet */
    private void title(String text, float needed) throws IOException {
        sheet.down(10);
        sheet.need(needed);
        sheet.paragraph(text, 14, Ink.TEXT, true);
        sheet.down(4);
    }

    private void section(Section section) throws IOException {
        float first = section.drawings().isEmpty()
                ? 0
                : (float) section.drawings().get(0).height();
        title(section.title(), 90 + first);
        sheet.paragraph(section.meaning(), 9.5f, Ink.MUTED, false);
        sheet.down(4);
        for (Drawing drawing : section.drawings()) {
            sheet.need((float) drawing.height() + 24);
            if (!drawing.title().equals(section.title())) {
                sheet.paragraph(drawing.title(), 10, Ink.TEXT, true);
            }
            drawing(drawing);
        }
        for (Table table : section.tables()) {
            table(table);
        }
        for (String note : section.notes()) {
            sheet.down(4);
            sheet.paragraph(note, 9.5f, Ink.MUTED, false);
        }
    }

    private void drawing(Drawing drawing) throws IOException {
        float scale = 0.86f;
        sheet.need((float) drawing.height() * scale + 6);
        new PdfPainter(sheet, scale).paint(drawing);
        sheet.down((float) drawing.height() * scale + 6);
    }

    private void table(Table table) throws IOException {
        PdfTable.write(sheet, table);
        sheet.down(4);
    }

    static String keys(List<TicketLink> tickets) {
        return tickets.stream().map(TicketLink::key).collect(Collectors.joining(", "));
    }
}
