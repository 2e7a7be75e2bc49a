package dev.handoff.server.lessons;

import dev.handoff.server.text.Terms;
import dev.handoff.server.text.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What each trait of a text says for or against each of some classes: a linear model, so that every judgement is a sum over
 * words that a person can read. Learned by logistic regression from labelled examples; see {@code docs/lessons.md}.
 */
public final class Weights {

    static final String BIAS = "#bias";

    private final List<String> classes;
    private final Map<String, Part> parts = new HashMap<>();
    private final Part unknown = new Part();
    private final float[] bias;
    private final boolean pairs;

    Weights(List<String> classes, Map<String, float[]> byTrait) {
        this.classes = List.copyOf(classes);
        float[] constant = byTrait.get(BIAS);
        bias = constant == null ? new float[classes.size()] : constant;
        pairs = byTrait.keySet().stream().anyMatch(trait -> trait.indexOf(' ') > 0);
        byTrait.forEach(this::learn);
    }

    /** A trait in the file stands behind the name of its part, {@code part:}. */
    private void learn(String trait, float[] weights) {
        int colon = trait.indexOf(':');
        parts.computeIfAbsent(colon < 0 ? "" : trait.substring(0, colon), name -> new Part())
                .learn(trait.substring(colon + 1), weights);
    }

    private Part part(String name) {
        return parts.getOrDefault(name, unknown);
    }

    /**
     * Reads a file beside this class: a first line with the names of the classes, then a trait and its weights a line, all
     * apart by tabs.
     */
    public static Weights shipped(String name) {
        return of(lines(name));
    }

    static List<String> lines(String name) {
        InputStream file = Weights.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException("the jar lacks " + name + "; build it again");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " out of the jar", e);
        }
    }

    static Weights of(List<String> lines) {
        String[] head = lines.get(0).split("\t", -1);
        Map<String, float[]> byTrait = new HashMap<>(2 * lines.size());
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            byTrait.put(cells[0], numbers(cells));
        }
        return new Weights(List.of(head).subList(1, head.length), byTrait);
    }

    /** What stands behind the first cell of a line; nothing is 0. */
    static float[] numbers(String[] cells) {
        float[] numbers = new float[cells.length - 1];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = cells[i + 1].isEmpty() ? 0 : Float.parseFloat(cells[i + 1]);
        }
        return numbers;
    }

    /** In the order of the results. */
    public List<String> classes() {
        return classes;
    }

    /** @return the place of a class in the results, or -1 when nothing was learned of it */
    public int number(String name) {
        return classes.indexOf(name);
    }

    /**
     * The words of a sentence that speak most for a class, the strongest first.
     *
     * @param number of the class
     * @param most this many words
     */
    public List<String> speaking(Words words, int sentence, int number, int most) {
        Voices voices = new Voices(number);
        Traits.of(words, sentence, voices);
        return voices.byWord.entrySet().stream()
                .filter(voice -> voice.getValue() > 0)
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(voice -> words.raw(voice.getKey()))
                .toList();
    }

    /** The same of several texts together, in lower case. */
    public List<String> speaking(List<Words> texts, int number, int most) {
        Map<String, Double> byWord = new HashMap<>();
        for (Words words : texts) {
            Voices voices = new Voices(number);
            Traits.of(words, -1, voices);
            voices.byWord.forEach(
                    (word, weight) -> byWord.merge(words.raw(word).toLowerCase(Locale.ROOT), weight, Math::max));
        }
        return byWord.entrySet().stream()
                .filter(voice -> voice.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How much each word says for one class. */
    private final class Voices implements Traits.Sink {

        private final int number;
        private final Part part = part("");
        private final Map<Integer, Double> byWord = new HashMap<>();
        private Stem last = part.stem(Traits.BEGIN);

        Voices(int number) {
            this.number = number;
        }

        @Override
        public void stem(Terms word, String sign, int index) {
            Stem own = part.stem(word, sign);
            double[] said = new double[bias.length];
            last.addBefore(own, said);
            own.addAlone(said);
            byWord.merge(index, said[number], Double::sum);
            last = own;
        }

        @Override
        public void end() {}

        @Override
        public void sign(String sign) {}
    }

    /** Log-odds of a text given by the names of its traits, as the file writes them. */
    Odds odds(List<String> traits) {
        Sum sum = new Sum();
        for (String trait : traits) {
            int colon = trait.indexOf(':');
            sum.count++;
            part(colon < 0 ? "" : trait.substring(0, colon)).add(trait.substring(colon + 1), sum.sums);
        }
        return sum.odds();
    }

    /** A sign that callers see for themselves, to be looked up once and added often. */
    public Sign sign(String name) {
        return new Sign(part("").stem(name));
    }

    /** What a sign says for and against each class; it may say nothing. */
    public static final class Sign {

        private final Stem learned;

        private Sign(Stem learned) {
            this.learned = learned;
        }
    }

    /** A new sum, with nothing in it. */
    public Sum sum() {
        return new Sum();
    }

    /** Adds up what the parts of one text say. */
    public final class Sum implements Traits.Sink {

        private final double[] sums = new double[bias.length];
        private Part part = unknown;
        private Stem last = Stem.UNHEARD;
        private int count;

        /**
         * @param sentence the whole text when negative
         * @param name the same words mean something else in another part, such as a label; blank for running text
         */
        public Sum add(Words text, int sentence, String name) {
            part = part(name);
            last = part.stem(Traits.BEGIN);
            Traits.of(text, sentence, this);
            return this;
        }

        /** Adds what another text says, which is worth adding up once where it stands with many. */
        public Sum add(Sum other) {
            count += other.count;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += other.sums[i];
            }
            return this;
        }

        @Override
        public void stem(Terms word, String sign, int index) {
            count += pairs ? 2 : 1;
            Stem own = part.stem(word, sign);
            last.addBefore(own, sums);
            own.addAlone(sums);
            last = own;
        }

        @Override
        public void end() {
            count += pairs ? 1 : 0;
            last.addBefore(part.stem(Traits.END), sums);
        }

        @Override
        public void sign(String sign) {
            count++;
            part.stem(sign).addAlone(sums);
        }

        public void add(Sign sign) {
            count++;
            sign.learned.addAlone(sums);
        }

        public Odds odds() {
            double scale = 1 / Math.sqrt(Math.max(1, count));
            double[] odds = new double[sums.length];
            for (int i = 0; i < odds.length; i++) {
                odds[i] = sums[i] * scale + bias[i];
            }
            return new Odds(odds);
        }
    }

    /** Log-odds per class: 0 is undecided, 2 is about seven to one. */
    public static final class Odds {

        private final double[] byClass;

        private Odds(double[] byClass) {
            this.byClass = byClass;
        }

        /** @param number of the class */
        public double of(int number) {
            return byClass[number];
        }
    }
}
