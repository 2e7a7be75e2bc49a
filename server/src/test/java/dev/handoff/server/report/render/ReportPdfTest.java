package dev.handoff.server.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.report.Reports;
import dev.handoff.server.report.plot.Ink;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ReportPdfTest {

    @Test
    void it_says_what_the_page_says_in_letters_that_can_be_searched() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(ReportPdf.write(Reports.busy("pl")))) {
            String text = new PDFTextStripper().getText(pdf);

            assertThat(text)
                    .contains("Gdzie zginął kontekst", "Zgłoszenia, które warto poprawić teraz", "święto PL")
                    .doesNotContain("?.");
            assertThat(pdf.getNumberOfPages()).isBetween(3, 7);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("pl");
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Raport kontekstu 2026-W47");
        }
    }

    @Test
    void page_one_is_what_somebody_acts_on_and_the_detail_begins_on_the_next() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(ReportPdf.write(Reports.busy("en")))) {
            assertThat(page(pdf, 1)).contains("Tickets worth fixing now").doesNotContain("Complete context");
            assertThat(page(pdf, 2)).contains("Complete context").containsOnlyOnce("Complete context\n");
        }
    }

    private static String page(PDDocument pdf, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(pdf);
    }

    @Test
    void a_quiet_week_is_one_page() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(ReportPdf.write(Reports.quiet("en")))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains("A quiet week");
        }
    }

    @Test
    void a_letter_that_the_font_lacks_costs_only_itself() throws IOException {
        try (PdfSheet sheet = new PdfSheet("t", "en", "f")) {
            sheet.paragraph("Team 漢字 \u2192 Kraków", 10, Ink.TEXT, false);

            try (PDDocument pdf = Loader.loadPDF(sheet.finish())) {
                assertThat(new PDFTextStripper().getText(pdf)).contains("Team ?? → Kraków");
            }
        }
    }
}
