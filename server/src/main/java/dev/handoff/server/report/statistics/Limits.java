package dev.handoff.server.report.statistics;

import java.util.List;
import java.util.stream.IntStream;

/** Between which values a number moves by chance alone, as Shewhart drew them: three standard deviations to either side. */
public record Limits(double low, double centre, double high) {

    /** 3 divided by 1.128, which is what the range of two values is of their standard deviation on average. */
    private static final double BY_MOVING_RANGE = 3 / 1.128;

    public boolean isOutside(double value) {
        return value < low || value > high;
    }

    /** Of a p-chart: each rate has limits of its own, wider for fewer cases. */
    public static List<Limits> ofRates(List<Rate> rates) {
        int cases = rates.stream().mapToInt(Rate::cases).sum();
        double centre =
                cases == 0 ? 0 : (double) rates.stream().mapToInt(Rate::hits).sum() / cases;
        return rates.stream().map(rate -> ofRate(centre, rate.cases())).toList();
    }

    private static Limits ofRate(double centre, int cases) {
        if (cases == 0) {
            return new Limits(0, centre, 1);
        }
        double reach = 3 * Math.sqrt(centre * (1 - centre) / cases);
        return new Limits(Math.max(0, centre - reach), centre, Math.min(1, centre + reach));
    }

    /** Of an XmR chart (individual values and their moving range). */
    public static Limits ofValues(List<Double> values) {
        double centre =
                values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double range = IntStream.range(1, values.size())
                .mapToDouble(i -> Math.abs(values.get(i) - values.get(i - 1)))
                .average()
                .orElse(0);
        return new Limits(centre - BY_MOVING_RANGE * range, centre, centre + BY_MOVING_RANGE * range);
    }
}
