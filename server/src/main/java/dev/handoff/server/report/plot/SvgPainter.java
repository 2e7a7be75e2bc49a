package dev.handoff.server.report.plot;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Paints as SVG that belongs into an HTML page: its colours are the page's, its words are read out. */
public final class SvgPainter {

    private SvgPainter() {}

    /** An {@code svg} element; colours come from {@code --plot-...} properties where the page sets them. */
    public static String paint(Drawing drawing) {
        String title = drawing.id() + "-title";
        String description = drawing.id() + "-text";
        return "<svg class=\"plot\" role=\"img\" aria-labelledby=\"" + title + " " + description + "\" viewBox=\"0 0 "
                + number(drawing.width()) + " " + number(drawing.height()) + "\" xmlns=\"http://www.w3.org/2000/svg\""
                + " font-family=\"system-ui, 'Liberation Sans', Arial, sans-serif\"><title id=\"" + title + "\">"
                + escape(drawing.title()) + "</title><desc id=\"" + description + "\">" + escape(drawing.description())
                + "</desc>" + drawing.marks().stream().map(SvgPainter::mark).collect(Collectors.joining()) + "</svg>";
    }

    private static String mark(Mark mark) {
        if (mark instanceof Mark.Box box) {
            return "<rect x=\"" + number(box.x()) + "\" y=\"" + number(box.y()) + "\" width=\"" + number(box.width())
                    + "\" height=\"" + number(Math.max(0, box.height())) + "\" fill=\"" + colour(box) + "\"/>";
        }
        if (mark instanceof Mark.Path path) {
            return "<polyline points=\"" + points(path.points()) + "\" fill=\"none\" stroke-linecap=\"round\""
                    + " stroke-linejoin=\"round\" stroke-width=\"" + number(path.width()) + "\""
                    + (path.dashed() ? " stroke-dasharray=\"4 4\"" : "") + " stroke=\"" + colour(path) + "\"/>";
        }
        return mark instanceof Mark.Dot dot ? dot(dot) : label((Mark.Label) mark);
    }

    private static String dot(Mark.Dot dot) {
        return "<circle cx=\"" + number(dot.x()) + "\" cy=\"" + number(dot.y()) + "\" r=\"" + number(dot.radius())
                + "\" stroke-width=\"2\" stroke=\"" + colour(dot) + "\" fill=\""
                + (dot.filled() ? colour(dot) : colour(Ink.PAPER)) + "\"/>";
    }

    private static String label(Mark.Label label) {
        return "<text x=\"" + number(label.x()) + "\" y=\"" + number(label.y()) + "\" font-size=\""
                + number(label.size()) + "\" text-anchor=\""
                + label.anchor().name().toLowerCase(Locale.ROOT)
                + "\" fill=\"" + colour(label) + "\">" + escape(label.text()) + "</text>";
    }

    private static String points(List<Double> points) {
        return IntStream.range(0, points.size() / 2)
                .mapToObj(i -> number(points.get(2 * i)) + "," + number(points.get(2 * i + 1)))
                .collect(Collectors.joining(" "));
    }

    private static String colour(Mark mark) {
        return colour(mark.ink());
    }

    private static String colour(Ink ink) {
        return String.format(Locale.ROOT, "var(--plot-%s, #%06x)", ink.word(), ink.light());
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
