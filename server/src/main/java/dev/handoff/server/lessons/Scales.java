package dev.handoff.server.lessons;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What measured signs say for or against each of some classes: a weight each, times its measure. See {@code docs/lessons.md}. */
public final class Scales {

    private final List<String> classes;
    private final Map<String, float[]> bySign;

    /** @param lines as in the file */
    public static Scales of(List<String> lines) {
        String[] head = lines.get(0).split("\t", -1);
        Map<String, float[]> bySign = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            bySign.put(cells[0], Weights.numbers(cells));
        }
        return new Scales(List.of(head).subList(1, head.length), bySign);
    }

    private Scales(List<String> classes, Map<String, float[]> bySign) {
        this.classes = classes;
        this.bySign = bySign;
    }

    /** The signs whose names begin so, by the rest of their names. */
    public Scales under(String beginning) {
        Map<String, float[]> under = new HashMap<>();
        bySign.forEach((sign, weights) -> {
            if (sign.startsWith(beginning)) {
                under.put(sign.substring(beginning.length()), weights);
            }
        });
        return new Scales(classes, under);
    }

    /** Reads a file beside this class, of the same form as {@link Weights#shipped}. */
    public static Scales shipped(String name) {
        return of(Weights.lines(name));
    }

    /** @return the place of a class, or -1 when nothing was learned of it */
    public int number(String name) {
        return classes.indexOf(name);
    }

    /**
     * What one sign says, as log-odds; nothing where it was never seen.
     *
     * @param number of the class
     */
    public double weigh(String sign, double measure, int number) {
        float[] weights = bySign.get(sign);
        return weights == null ? 0 : weights[number] * measure;
    }
}
