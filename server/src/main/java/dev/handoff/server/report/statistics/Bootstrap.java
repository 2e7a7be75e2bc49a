package dev.handoff.server.report.statistics;

import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.hipparchus.stat.descriptive.rank.Percentile;

/** Percentile intervals by drawing again from what was seen. The same cases always give the same interval. */
public final class Bootstrap {

    /** Any number would do; it must only never change, or a report made twice would differ. */
    private static final long SEED = 20_261_116;

    private static final int DRAWS = 1_000;

    private final RandomGenerator random = new Well19937c(SEED);

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
        double[] drawn = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            for (Pair pair : pairs) {
                drawn[i] += pair.with.length * (bootstrap.mean(pair.with) - bootstrap.mean(pair.without));
            }
        }
        double seen = pairs.stream().mapToDouble(Pair::excess).sum();
        return new Estimate(seen, around(seen, drawn));
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
            sum += cases[random.nextInt(cases.length)];
        }
        return sum / cases.length;
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
