package dev.handoff.server.report.plot;

import dev.handoff.server.report.plot.Mark.Anchor;
import dev.handoff.server.report.plot.Mark.Box;
import dev.handoff.server.report.plot.Mark.Dot;
import dev.handoff.server.report.plot.Mark.Label;
import dev.handoff.server.report.plot.Mark.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A number week by week, within the limits in which chance alone moves it. */
public final class Weeks {

    private static final double WIDTH = 520;
    private static final double HEIGHT = 240;
    private static final double LEFT = 52;
    private static final double RIGHT = 508;
    private static final double TOP = 26;
    private static final double BOTTOM = 186;
    private static final double SIZE = 12;

    private final List<Week> weeks;
    private final double most;
    private final DoubleFunction<String> figure;
    private final List<Mark> marks = new ArrayList<>();

    private Weeks(List<Week> weeks, double most, DoubleFunction<String> figure) {
        this.weeks = weeks;
        this.most = most;
        this.figure = figure;
    }

    /**
     * @param mark something to be said of it, for example a holiday; blank for nothing
     * @param pale it rests on few cases
     */
    public record Week(
            String name,
            String mark,
            double value,
            double low,
            double centre,
            double high,
            boolean pale,
            boolean shown) {

        boolean isOutside() {
            return value < low || value > high;
        }
    }

    /** @param most the upper end of the scale; values beyond it stretch it */
    public static Drawing draw(
            String id, String title, String description, List<Week> weeks, double most, DoubleFunction<String> figure) {
        double needed = weeks.stream()
                .mapToDouble(week -> Math.max(week.value(), week.high()))
                .max()
                .orElse(most);
        Weeks plot = new Weeks(weeks, needed > most ? round(needed) : most, figure);
        plot.scale();
        plot.limits();
        plot.line();
        plot.names();
        return new Drawing(id, title, description, WIDTH, HEIGHT, plot.marks);
    }

    /** Up to where four lines of the scale fall on round numbers. */
    private static double round(double most) {
        return IntStream.range(-1, 9)
                .boxed()
                .flatMap(power -> Stream.of(1, 2, 5).map(digit -> 4 * digit * Math.pow(10, power)))
                .filter(it -> it >= most - 1e-9)
                .findFirst()
                .orElse(most);
    }

    private void scale() {
        for (int i = 0; i <= 4; i++) {
            double value = most * i / 4;
            marks.add(Path.line(LEFT, y(value), RIGHT, y(value), Ink.GRID));
            marks.add(new Label(LEFT - 8, y(value) + SIZE / 3, figure.apply(value), SIZE, Anchor.END, Ink.MUTED));
        }
    }

    /** A step for each week, for each has limits of its own. */
    private void limits() {
        for (int i = 0; i < weeks.size(); i++) {
            Week week = weeks.get(i);
            double top = y(Math.min(week.high(), most));
            marks.add(new Box(x(i) - step() / 2, top, step(), y(week.low()) - top, Ink.BAND));
        }
        if (!weeks.isEmpty()) {
            double centre = y(weeks.get(0).centre());
            marks.add(Path.line(LEFT, centre, RIGHT, centre, Ink.MUTED).inDashes());
        }
    }

    private void line() {
        List<Double> points = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            if (weeks.get(i).shown()) {
                points.add(x(i));
                points.add(y(weeks.get(i).value()));
            }
        }
        if (points.size() > 2) {
            marks.add(new Path(points, 2, false, Ink.ACCENT));
        }
        for (int i = 0; i < weeks.size(); i++) {
            if (weeks.get(i).shown()) {
                dot(weeks.get(i), x(i), i == weeks.size() - 1);
            }
        }
    }

    private void dot(Week week, double x, boolean last) {
        double y = y(week.value());
        Ink ink = week.isOutside() ? Ink.ALERT : Ink.ACCENT;
        marks.add(new Dot(x, y, last ? 6 : 4.5, !week.pale(), ink));
        if (last || week.isOutside()) {
            marks.add(new Label(
                    x, y < TOP + 24 ? y + 22 : y - 12, figure.apply(week.value()), SIZE + 1, Anchor.MIDDLE, Ink.TEXT));
        }
    }

    private void names() {
        for (int i = 0; i < weeks.size(); i++) {
            marks.add(new Label(x(i), BOTTOM + 20, weeks.get(i).name(), SIZE, Anchor.MIDDLE, Ink.MUTED));
            if (!weeks.get(i).mark().isBlank()) {
                marks.add(new Label(x(i), BOTTOM + 38, weeks.get(i).mark(), SIZE - 1, Anchor.MIDDLE, Ink.MUTED));
            }
        }
    }

    private double step() {
        return (RIGHT - LEFT) / Math.max(1, weeks.size());
    }

    private double x(int week) {
        return LEFT + step() * (week + 0.5);
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * (most == 0 ? 0 : value / most);
    }
}
