package dev.handoff.server.lessons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Learns weights from examples: logistic regression, each class against the rest, by AdaGrad; the same every time. */
final class Trainer {

    private static final int EPOCHS = 60;
    private static final double RATE = 0.5;
    private static final double DECAY = 0.0002;
    private static final int SELDOM = 2;
    private static final float LEAST = 0.15f;

    private final List<String> classes;
    private final double decay;
    private final Map<String, Integer> numbers = new HashMap<>();

    Trainer(List<String> classes) {
        this(classes, DECAY);
    }

    /** @param decay how fast what was learned is forgotten: the more, the less a few examples weigh */
    Trainer(List<String> classes, double decay) {
        this.classes = classes;
        this.decay = decay;
    }

    /** The lines of the file that ships. */
    List<String> train(List<Example> examples) {
        number(examples);
        int[][] traits = examples.stream().map(this::numbered).toArray(int[][]::new);
        double[][] weights =
                classes.stream().map(name -> one(traits, examples, name)).toArray(double[][]::new);
        List<String> lines = new ArrayList<>();
        lines.add("trait\t" + String.join("\t", classes));
        lines.add(Weights.BIAS + cells(weights, numbers.size(), 0));
        new TreeMap<>(numbers).forEach((trait, number) -> {
            String cells = cells(weights, number, LEAST);
            if (!cells.isBlank()) {
                lines.add(trait + cells);
            }
        });
        return lines;
    }

    /** Weights that hardly matter are left out. */
    private static String cells(double[][] weights, int number, float least) {
        StringBuilder cells = new StringBuilder();
        for (double[] of : weights) {
            float rounded = Math.round(of[number] * 10) / 10f;
            cells.append('\t').append(Math.abs(rounded) < least ? "" : Float.toString(rounded));
        }
        return cells.toString();
    }

    private void number(List<Example> examples) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Example example : examples) {
            new HashSet<>(example.traits()).forEach(trait -> counts.merge(trait, 1, Integer::sum));
        }
        counts.values().removeIf(count -> count < SELDOM);
        counts.keySet().forEach(trait -> numbers.put(trait, numbers.size()));
    }

    private int[] numbered(Example example) {
        return example.traits().stream()
                .map(numbers::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The last weight is the constant. */
    private double[] one(int[][] traits, List<Example> examples, String name) {
        double[] weights = new double[numbers.size() + 1];
        double[] squares = new double[weights.length];
        Arrays.fill(squares, 1e-2);
        int constant = weights.length - 1;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int e = 0; e < traits.length; e++) {
                Example example = examples.get(e);
                if (example.unknown().contains(name)) {
                    continue;
                }
                double scale = 1 / Math.sqrt(Math.max(1, example.traits().size()));
                double sum = weights[constant];
                for (int trait : traits[e]) {
                    sum += weights[trait] * scale;
                }
                double error = 1 / (1 + Math.exp(-sum)) - (example.classes().contains(name) ? 1 : 0);
                for (int trait : traits[e]) {
                    step(weights, squares, trait, error * scale + decay * weights[trait]);
                }
                step(weights, squares, constant, error);
            }
        }
        return weights;
    }

    private static void step(double[] weights, double[] squares, int at, double slope) {
        squares[at] += slope * slope;
        weights[at] -= RATE * slope / Math.sqrt(squares[at]);
    }

    /** @param unknown classes of which nobody said whether the example belongs to them */
    record Example(List<String> traits, Set<String> classes, Set<String> unknown) {}
}
