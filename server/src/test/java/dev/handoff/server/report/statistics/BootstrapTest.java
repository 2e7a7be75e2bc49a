package dev.handoff.server.report.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.handoff.server.report.statistics.Bootstrap.Estimate;
import dev.handoff.server.report.statistics.Bootstrap.Pair;
import java.util.List;
import org.hipparchus.stat.StatUtils;
import org.junit.jupiter.api.Test;

/** Efron and Tibshirani (1993), An Introduction to the Bootstrap, tables 1.1 and 2.1: days that sixteen mice lived. */
class BootstrapTest {

    private static final double[] TREATED = {94, 197, 16, 38, 99, 141, 23};
    private static final double[] CONTROL = {52, 104, 146, 10, 51, 30, 40, 27, 46};

    @Test
    void means_scatter_as_published() {
        assertThat(Math.sqrt(StatUtils.variance(Bootstrap.means(TREATED, 20_000))))
                .isCloseTo(23.36, within(0.5));
    }

    @Test
    void the_excess_is_the_difference_of_the_means_for_each_case() {
        Estimate excess = Bootstrap.excess(List.of(new Pair(TREATED, CONTROL)));

        assertThat(excess.value() / TREATED.length).isCloseTo(30.63, within(0.01));
        // Published standard error 26.85; a normal interval would be 30.63 -+ 1.96 * 26.85.
        assertThat(excess.interval().low() / TREATED.length).isCloseTo(30.63 - 52.6, within(6.0));
        assertThat(excess.interval().high() / TREATED.length).isCloseTo(30.63 + 52.6, within(6.0));
    }

    @Test
    void the_same_cases_give_the_same_interval() {
        assertThat(Bootstrap.excess(List.of(new Pair(TREATED, CONTROL))))
                .isEqualTo(Bootstrap.excess(List.of(new Pair(TREATED, CONTROL))));
    }

    @Test
    void nothing_to_compare_is_no_excess() {
        assertThat(Bootstrap.excess(List.of())).isEqualTo(new Estimate(0, new Interval(0, 0)));
        assertThat(new Pair(TREATED, new double[0]).isComparable()).isFalse();
    }
}
