package dev.handoff.server.context;

import dev.handoff.server.context.TrustLessons.Example;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns what {@link Trust} goes by: logistic regression by steepest descent with momentum, the same every time. Each sign has
 * a weight that all items share and one of the item's own, so an item of which little is known follows the others.
 */
final class ScalesTrainer {

    private static final int STEPS = 1500;
    private static final double RATE = 0.5;
    private static final double MOMENTUM = 0.9;

    private final List<Item> items;
    private final double decay;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param decay the more, the less a few examples weigh */
    ScalesTrainer(List<Item> items, double decay) {
        this.items = items;
        this.decay = decay;
    }

    /** The lines of the file that ships. */
    List<String> train(List<Example> examples) {
        for (Example example : examples) {
            example.signs().forEach((sign, measure) -> {
                number(sign);
                number(own(example.item(), sign));
            });
        }
        double[] weights = descend(examples);
        Map<String, double[]> lines = new TreeMap<>();
        for (Example example : examples) {
            for (String sign : example.signs().keySet()) {
                double[] cells = lines.computeIfAbsent(sign, key -> new double[items.size()]);
                for (int i = 0; i < cells.length; i++) {
                    Integer own = numbers.get(own(items.get(i), sign));
                    cells[i] = (sign.startsWith("why ") ? 0 : weights[number(sign)]) + (own == null ? 0 : weights[own]);
                }
            }
        }
        List<String> text = new ArrayList<>();
        text.add("sign\t" + String.join("\t", items.stream().map(Item::name).toList()));
        lines.forEach((sign, cells) -> {
            StringBuilder line = new StringBuilder(sign);
            for (double cell : cells) {
                line.append('\t').append(Math.abs(cell) < .005 ? "" : String.format(Locale.ROOT, "%.2f", cell));
            }
            text.add(line.toString());
        });
        return text;
    }

    private static String own(Item item, String sign) {
        return item.name() + ' ' + sign;
    }

    private int number(String sign) {
        return numbers.computeIfAbsent(sign, key -> numbers.size());
    }

    private double[] descend(List<Example> examples) {
        int[][] at = new int[examples.size()][];
        double[][] measures = new double[at.length][];
        for (int e = 0; e < at.length; e++) {
            Example example = examples.get(e);
            List<int[]> pairs = new ArrayList<>();
            int size = example.signs().size();
            at[e] = new int[2 * size];
            measures[e] = new double[2 * size];
            int i = 0;
            for (Map.Entry<String, Double> sign : example.signs().entrySet()) {
                at[e][i] = number(own(example.item(), sign.getKey()));
                measures[e][i++] = sign.getValue();
                at[e][i] = number(sign.getKey());
                measures[e][i++] = sign.getKey().startsWith("why ") ? 0 : sign.getValue();
            }
        }
        double[] weights = new double[numbers.size()];
        double[] speed = new double[weights.length];
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[weights.length];
            for (int e = 0; e < at.length; e++) {
                double sum = 0;
                for (int i = 0; i < at[e].length; i++) {
                    sum += weights[at[e][i]] * measures[e][i];
                }
                double error = 1 / (1 + Math.exp(-sum)) - (examples.get(e).gap() ? 1 : 0);
                for (int i = 0; i < at[e].length; i++) {
                    slope[at[e][i]] += error * measures[e][i] / at.length;
                }
            }
            for (int i = 0; i < weights.length; i++) {
                speed[i] = MOMENTUM * speed[i] - RATE * (slope[i] + decay * weights[i] / at.length);
                weights[i] += speed[i];
            }
        }
        return weights;
    }
}
