package dev.handoff.server.report.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Paints as PNG on white, for mail: twice as fine as it is shown, for the screens of phones. */
public final class PngPainter {

    private static final int FINE = 2;
    private static final double MARGIN = 10;

    private final Glyphs glyphs = Glyphs.load();

    public byte[] paint(Drawing drawing) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil((drawing.width() + 2 * MARGIN) * FINE),
                (int) Math.ceil((drawing.height() + 2 * MARGIN) * FINE),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
        canvas.scale(FINE, FINE);
        canvas.translate(MARGIN, MARGIN);
        drawing.marks().forEach(mark -> paint(canvas, mark));
        canvas.dispose();
        return png(image);
    }

    private void paint(Graphics2D canvas, Mark mark) {
        canvas.setColor(new Color(mark.ink().light()));
        if (mark instanceof Mark.Box box) {
            canvas.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), Math.max(0, box.height())));
        } else if (mark instanceof Mark.Path path) {
            canvas.setStroke(stroke(path));
            canvas.draw(shape(path));
        } else if (mark instanceof Mark.Dot dot) {
            dot(canvas, dot);
        } else {
            label(canvas, (Mark.Label) mark);
        }
    }

    private static BasicStroke stroke(Mark.Path path) {
        float[] dashes = path.dashed() ? new float[] {4, 4} : null;
        return new BasicStroke((float) path.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }

    static Path2D shape(Mark.Path path) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(path.points().get(0), path.points().get(1));
        for (int i = 2; i < path.points().size(); i += 2) {
            shape.lineTo(path.points().get(i), path.points().get(i + 1));
        }
        return shape;
    }

    private static void dot(Graphics2D canvas, Mark.Dot dot) {
        Ellipse2D circle = new Ellipse2D.Double(
                dot.x() - dot.radius(), dot.y() - dot.radius(), 2 * dot.radius(), 2 * dot.radius());
        canvas.setColor(dot.filled() ? new Color(dot.ink().light()) : Color.WHITE);
        canvas.fill(circle);
        canvas.setColor(new Color(dot.ink().light()));
        canvas.setStroke(new BasicStroke(2));
        canvas.draw(circle);
    }

    private void label(Graphics2D canvas, Mark.Label label) {
        double width = glyphs.width(label.text(), label.size());
        double before = switch (label.anchor()) {
            case START -> 0;
            case MIDDLE -> width / 2;
            case END -> width;
        };
        canvas.fill(glyphs.outline(label.text(), label.x() - before, label.y(), label.size()));
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("a plot cannot be written as PNG", e);
        }
        return out.toByteArray();
    }
}
