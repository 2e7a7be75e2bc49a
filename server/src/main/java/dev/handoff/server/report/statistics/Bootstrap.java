package dev.handoff.server.report.statistics;

import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.stat.descriptive.rank.Percentile;

/** Percentile intervals by drawing again from what was seen. The same cases always give the same interval. */
public final class Bootstrap {

    /** Any number would do; it must only never change, or a report made twice would differ. */
    private static final long SEED = 20_261_116;

    /** Limits read off a thousand samples wobble; of few cases ten thousand are soon drawn. */
    private static final int FEWEST = 1_000;

    private static final int MOST = 10_000;
    private static final int WORK = 2_000_000;

    private final SplittableRandom random = new SplittableRandom(SEED);

    /** A group of cases whose means are compared: those with something and those without. */
    public static final class Pair {

        private final double[] with;
        private final double[] without;

        public Pair(double[] with, double[] without) {
            this.with = with.clone();
            this.without = without.clone();
        }

        /** Both sides are needed for a comparison. */
        public boolean isComparable() {
            return with.length > 0 && without.length > 0;
        }

        public int countWith() {
            return with.length;
        }

        public int countWithout() {
            return without.length;
        }

        private double excess() {
            return with.length * (average(with) - average(without));
        }
    }

    /**
     * What the cases "with" had more than those "without" in the same group, added up over all of them.
     *
     * @param pairs comparable ones
     */
    public static Estimate excess(List<Pair> pairs) {
        Bootstrap bootstrap = new Bootstrap();
        double[] drawn = new double[draws(pairs)];
        for (int i = 0; i < drawn.length; i++) {
            for (Pair pair : pairs) {
                drawn[i] += pair.with.length * (bootstrap.mean(pair.with) - bootstrap.mean(pair.without));
            }
        }
        double seen = pairs.stream().mapToDouble(Pair::excess).sum();
        return new Estimate(seen, around(seen, drawn));
    }

    private static int draws(List<Pair> pairs) {
        int cases = pairs.stream()
                .mapToInt(pair -> pair.with.length + pair.without.length)
                .sum();
        return Math.max(FEWEST, Math.min(MOST, WORK / Math.max(1, cases)));
    }

    public record Estimate(double value, Interval interval) {}

    /** Means of as many draws, with replacement, as there are cases. */
    static double[] means(double[] cases, int draws) {
        Bootstrap bootstrap = new Bootstrap();
        double[] means = new double[draws];
        for (int i = 0; i < draws; i++) {
            means[i] = bootstrap.mean(cases);
        }
        return means;
    }

    private double mean(double[] cases) {
        double sum = 0;
        for (int i = 0; i < cases.length; i++) {
            sum += cases[draw(cases.length)];
        }
        return sum / cases.length;
    }

    /** The upper half of a product: as even as a remainder, and several times as quick. */
    private int draw(int n) {
        return (int) (((random.nextInt() & 0xFFFFFFFFL) * n) >>> 32);
    }

    private static double average(double[] cases) {
        double sum = 0;
        for (double it : cases) {
            sum += it;
        }
        return sum / cases.length;
    }

    /** Of very skewed cases the percentiles may miss what was seen; an interval that does not hold it would only puzzle. */
    private static Interval around(double seen, double[] drawn) {
        double tail = (1 - Interval.CONFIDENCE) / 2 * 100;
        Percentile percentile = new Percentile();
        percentile.setData(drawn);
        return new Interval(Math.min(seen, percentile.evaluate(tail)), Math.max(seen, percentile.evaluate(100 - tail)));
    }
}
