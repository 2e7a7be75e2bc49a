package dev.handoff.server.report.render;

import dev.handoff.server.report.plot.Glyphs;
import dev.handoff.server.report.plot.Ink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Sheets of A4 that are written from top to bottom. Positions in points; the pen goes down by itself. */
final class PdfSheet implements AutoCloseable {

    static final float LEFT = 56;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float TOP = PDRectangle.A4.getHeight() - 56;
    private static final float BOTTOM = 52;
    private static final float LEADING = 1.4f;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final String footer;
    private PDPageContentStream page;
    private float pen = TOP;
    private int pages;

    PdfSheet(String title, String language, String footer) throws IOException {
        try (InputStream file = Glyphs.open()) {
            font = PDType0Font.load(document, file, true);
        }
        this.footer = footer;
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(language);
        page = turn();
    }

    private PDPageContentStream turn() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        pages++;
        pen = TOP;
        PDPageContentStream stream = new PDPageContentStream(document, sheet);
        write(stream, footer, LEFT, 36, 8, Ink.MUTED, false);
        String number = String.valueOf(pages);
        write(stream, number, LEFT + WIDTH - width(number, 8), 36, 8, Ink.MUTED, false);
        return stream;
    }

    /** Goes on a new sheet where so much does not fit on this one. */
    void need(float height) throws IOException {
        if (pen - height < BOTTOM) {
            turnPage();
        }
    }

    /** Goes on a new sheet. */
    void turnPage() throws IOException {
        page.close();
        page = turn();
    }

    void down(float height) {
        pen -= height;
    }

    float pen() {
        return pen;
    }

    PDPageContentStream page() {
        return page;
    }

    /** Text over as many lines as it takes. */
    void paragraph(String text, float size, Ink ink, boolean bold) throws IOException {
        for (String line : lines(text, size, WIDTH)) {
            need(size * LEADING);
            write(page, line, LEFT, pen - size, size, ink, bold);
            down(size * LEADING);
        }
    }

    /** One line at a place of its own; the pen stays. */
    void write(String text, float x, float y, float size, Ink ink) throws IOException {
        write(page, text, x, y, size, ink, false);
    }

    void write(String text, float x, float y, float size, Ink ink, boolean bold) throws IOException {
        write(page, text, x, y, size, ink, bold);
    }

    private void write(PDPageContentStream to, String text, float x, float y, float size, Ink ink, boolean bold)
            throws IOException {
        to.beginText();
        to.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
        if (bold) {
            // The one font that is always there has no bold: its letters are traced.
            to.setRenderingMode(RenderingMode.FILL_STROKE);
            to.setLineWidth(size * 0.035f);
            to.setStrokingColor(ink.red(), ink.green(), ink.blue());
        }
        to.setFont(font, size);
        to.newLineAtOffset(x, y);
        to.showText(known(text));
        to.setRenderingMode(RenderingMode.FILL);
        to.endText();
    }

    /** A hair line across. */
    void rule(Ink ink) throws IOException {
        page.setStrokingColor(ink.red(), ink.green(), ink.blue());
        page.setLineWidth(0.5f);
        page.moveTo(LEFT, pen);
        page.lineTo(LEFT + WIDTH, pen);
        page.stroke();
    }

    float width(String text, float size) throws IOException {
        return font.getStringWidth(known(text)) * size / 1000;
    }

    List<String> lines(String text, float size, float most) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > most) {
                lines.add(line.toString());
                longer = word;
            }
            line = new StringBuilder(longer);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A character that the font does not have must not cost the whole report. */
    private String known(String text) throws IOException {
        StringBuilder known = new StringBuilder();
        for (int character : text.replace('\u00a0', ' ').codePoints().toArray()) {
            String one = Character.toString(character);
            known.append(has(one) ? one : "?");
        }
        return known.toString();
    }

    private boolean has(String character) throws IOException {
        try {
            return font.encode(character).length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    byte[] finish() throws IOException {
        page.close();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
