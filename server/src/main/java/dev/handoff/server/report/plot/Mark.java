package dev.handoff.server.report.plot;

import java.util.List;

/** One thing drawn; positions in points from the upper left corner. */
public sealed interface Mark {

    Ink ink();

    record Box(double x, double y, double width, double height, Ink ink) implements Mark {}

    /** @param points x and y in turn */
    record Path(List<Double> points, double width, boolean dashed, Ink ink) implements Mark {
        public Path {
            points = List.copyOf(points);
        }

        static Path line(double fromX, double fromY, double toX, double toY, Ink ink) {
            return new Path(List.of(fromX, fromY, toX, toY), 1, false, ink);
        }

        Path wide(double wider) {
            return new Path(points, wider, dashed, ink);
        }

        Path inDashes() {
            return new Path(points, width, true, ink);
        }
    }

    /** @param filled otherwise only its edge, on paper */
    record Dot(double x, double y, double radius, boolean filled, Ink ink) implements Mark {}

    /** @param y of the line that letters stand on */
    record Label(double x, double y, String text, double size, Anchor anchor, Ink ink) implements Mark {}

    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
