package dev.handoff.server.report.plot;

import dev.handoff.server.report.plot.Mark.Anchor;
import dev.handoff.server.report.plot.Mark.Box;
import dev.handoff.server.report.plot.Mark.Dot;
import dev.handoff.server.report.plot.Mark.Label;
import dev.handoff.server.report.plot.Mark.Path;
import java.util.ArrayList;
import java.util.List;

/** Rates with their intervals, one below the other, on a scale from nothing to all. */
public final class Dots {

    private static final double WIDTH = 480;
    private static final double LEFT = 128;
    private static final double RIGHT = 458;
    private static final double ROW = 34;
    private static final double TOP = 12;
    private static final double SIZE = 13;

    private Dots() {}

    /**
     * @param low of its interval
     * @param pale it rests on few cases
     * @param figure written at its end
     */
    public record Row(String name, double value, double low, double high, boolean pale, String figure) {}

    public static Drawing draw(String id, String title, String description, List<Row> rows) {
        List<Mark> marks = new ArrayList<>();
        double bottom = TOP + rows.size() * ROW;
        for (int percent = 0; percent <= 100; percent += 25) {
            double x = x(percent / 100.0);
            marks.add(Path.line(x, TOP, x, bottom, Ink.GRID));
            marks.add(new Label(x, bottom + 18, percent + "%", SIZE - 1, Anchor.MIDDLE, Ink.MUTED));
        }
        for (int i = 0; i < rows.size(); i++) {
            row(marks, rows.get(i), TOP + i * ROW + ROW / 2);
        }
        return new Drawing(id, title, description, WIDTH, bottom + 28, marks);
    }

    private static void row(List<Mark> marks, Row row, double y) {
        Ink ink = row.pale() ? Ink.PALE : Ink.ACCENT;
        marks.add(new Label(LEFT - 12, y + SIZE / 3, row.name(), SIZE, Anchor.END, row.pale() ? Ink.MUTED : Ink.TEXT));
        marks.add(Path.line(x(row.low()), y, x(row.high()), y, ink).wide(4));
        marks.add(new Dot(x(row.value()), y, 7, !row.pale(), ink));
        label(marks, row, y, ink);
    }

    /** Beside the interval, on whichever side there is room. */
    private static void label(List<Mark> marks, Row row, double y, Ink ink) {
        boolean room = x(row.high()) < RIGHT - 60;
        double x = room ? x(row.high()) + 12 : x(row.low()) - 12;
        double width = 8 + row.figure().length() * SIZE * 0.56;
        marks.add(new Box(room ? x - 4 : x - width + 4, y - SIZE / 2 - 3, width, SIZE + 6, Ink.PAPER));
        marks.add(new Label(
                x,
                y + SIZE / 3,
                row.figure(),
                SIZE,
                room ? Anchor.START : Anchor.END,
                ink == Ink.PALE ? Ink.MUTED : Ink.TEXT));
    }

    private static double x(double share) {
        return LEFT + (RIGHT - LEFT) * share;
    }
}
