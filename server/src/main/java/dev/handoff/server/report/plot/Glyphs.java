package dev.handoff.server.report.plot;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Letters as outlines, of the Liberation font that PDFBox carries. Java's own text drawing needs fonts and libraries of the
 * operating system, which small containers do not have.
 */
public final class Glyphs {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unit;

    private Glyphs(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        this.unit = font.getUnitsPerEm();
    }

    public static Glyphs load() {
        try (InputStream in = open()) {
            return new Glyphs(new TTFParser().parse(new RandomAccessReadBuffer(in)));
        } catch (IOException e) {
            throw new UncheckedIOException("the font of the plots cannot be read", e);
        }
    }

    /** The font file, to be embedded elsewhere. */
    public static InputStream open() {
        return Objects.requireNonNull(PDFont.class.getResourceAsStream(FONT), FONT);
    }

    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size / unit;
    }

    /** The text's outline, from this point on to the right. */
    GeneralPath outline(String text, double x, double y, double size) {
        GeneralPath all = new GeneralPath();
        double scale = size / unit;
        double at = x;
        for (int character : text.codePoints().toArray()) {
            AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, y);
            all.append(outline(character).createTransformedShape(place), false);
            at += advance(character) * scale;
        }
        return all;
    }

    private GeneralPath outline(int character) {
        try {
            var glyph = font.getGlyph().getGlyph(characters.getGlyphId(character));
            return glyph == null ? new GeneralPath() : glyph.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double advance(int character) {
        try {
            return font.getAdvanceWidth(characters.getGlyphId(character));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
