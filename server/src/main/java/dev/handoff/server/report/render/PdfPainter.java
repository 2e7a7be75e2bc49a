package dev.handoff.server.report.render;

import dev.handoff.server.report.plot.Drawing;
import dev.handoff.server.report.plot.Ink;
import dev.handoff.server.report.plot.Mark;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Paints a drawing on a sheet below the pen, as lines and letters that stay sharp at any size. */
final class PdfPainter {

    /** How far the handles of a curve stand off, for four of them to make a circle. */
    private static final float ROUND = 0.5523f;

    private final PdfSheet sheet;
    private final PDPageContentStream page;
    private final float scale;

    PdfPainter(PdfSheet sheet, float scale) {
        this.sheet = sheet;
        this.page = sheet.page();
        this.scale = scale;
    }

    void paint(Drawing drawing) throws IOException {
        for (Mark mark : drawing.marks()) {
            colour(mark.ink());
            if (mark instanceof Mark.Box box) {
                float height = (float) Math.max(0, box.height()) * scale;
                page.addRect(x(box.x()), y(box.y()) - height, (float) box.width() * scale, height);
                page.fill();
            } else if (mark instanceof Mark.Path path) {
                path(path);
            } else if (mark instanceof Mark.Dot dot) {
                dot(dot);
            } else {
                label((Mark.Label) mark);
            }
        }
    }

    private void path(Mark.Path path) throws IOException {
        List<Double> points = path.points();
        page.setLineWidth((float) path.width() * scale);
        page.setLineCapStyle(1);
        page.setLineJoinStyle(1);
        page.setLineDashPattern(path.dashed() ? new float[] {4, 4} : new float[0], 0);
        page.moveTo(x(points.get(0)), y(points.get(1)));
        for (int i = 2; i < points.size(); i += 2) {
            page.lineTo(x(points.get(i)), y(points.get(i + 1)));
        }
        page.stroke();
        page.setLineDashPattern(new float[0], 0);
    }

    private void dot(Mark.Dot dot) throws IOException {
        float x = x(dot.x());
        float y = y(dot.y());
        float radius = (float) dot.radius() * scale;
        float handle = radius * ROUND;
        if (!dot.filled()) {
            page.setNonStrokingColor(1f, 1f, 1f);
        }
        page.setLineWidth(2 * scale);
        page.moveTo(x - radius, y);
        page.curveTo(x - radius, y + handle, x - handle, y + radius, x, y + radius);
        page.curveTo(x + handle, y + radius, x + radius, y + handle, x + radius, y);
        page.curveTo(x + radius, y - handle, x + handle, y - radius, x, y - radius);
        page.curveTo(x - handle, y - radius, x - radius, y - handle, x - radius, y);
        page.fillAndStroke();
    }

    private void label(Mark.Label label) throws IOException {
        float size = (float) label.size() * scale;
        float width = sheet.width(label.text(), size);
        float before = switch (label.anchor()) {
            case START -> 0;
            case MIDDLE -> width / 2;
            case END -> width;
        };
        sheet.write(label.text(), x(label.x()) - before, y(label.y()), size, label.ink());
    }

    private void colour(Ink ink) throws IOException {
        page.setStrokingColor(ink.red(), ink.green(), ink.blue());
        page.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
    }

    private float x(double x) {
        return PdfSheet.LEFT + (float) x * scale;
    }

    private float y(double y) {
        return sheet.pen() - (float) y * scale;
    }
}
