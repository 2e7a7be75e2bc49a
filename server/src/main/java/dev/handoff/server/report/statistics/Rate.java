package dev.handoff.server.report.statistics;

import java.util.Collection;
import java.util.function.Predicate;
import org.hipparchus.stat.interval.BinomialProportion;
import org.hipparchus.stat.interval.ConfidenceInterval;

/** So many of so many. */
public record Rate(int hits, int cases) {

    public static final Rate NONE = new Rate(0, 0);

    public Rate {
        if (hits < 0 || hits > cases) {
            throw new IllegalArgumentException(hits + " of " + cases + " is not a rate; it must be 0 to " + cases);
        }
    }

    public static <T> Rate of(Collection<T> all, Predicate<? super T> hit) {
        return new Rate((int) all.stream().filter(hit).count(), all.size());
    }

    /** 0 where there is no case. */
    public double value() {
        return cases == 0 ? 0 : (double) hits / cases;
    }

    public Weight weight() {
        return Weight.of(cases);
    }

    /** Wilson's score interval; all that is possible where there is no case. */
    public Interval wilson() {
        if (cases == 0) {
            return new Interval(0, 1);
        }
        ConfidenceInterval wilson = BinomialProportion.getWilsonScoreInterval(cases, value(), Interval.CONFIDENCE);
        // The formula is exact at both ends; its arithmetic is not.
        return new Interval(
                hits == 0 ? 0 : Math.max(0, wilson.getLowerBound()),
                hits == cases ? 1 : Math.min(1, wilson.getUpperBound()));
    }

    /** This rate less another, with Newcombe's interval (his method 10, built from Wilson's). */
    public Difference minus(Rate other) {
        Interval mine = wilson();
        Interval theirs = other.wilson();
        double difference = value() - other.value();
        return new Difference(
                difference,
                new Interval(
                        difference - Math.hypot(value() - mine.low(), theirs.high() - other.value()),
                        difference + Math.hypot(mine.high() - value(), other.value() - theirs.low())));
    }

    /** @param interval in which the true difference lies */
    public record Difference(double value, Interval interval) {

        /** Is it more than chance would explain? */
        public boolean isClear() {
            return !interval.holds(0);
        }
    }
}
