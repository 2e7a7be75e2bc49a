package dev.handoff.server.report.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsTest {

    /** NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: flow rates of ten batches. */
    @Test
    void individual_values_have_the_published_limits() {
        Limits limits = Limits.ofValues(List.of(49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1));

        assertThat(limits.centre()).isCloseTo(50.81, within(0.0001));
        assertThat(limits.high()).isCloseTo(55.8041, within(0.001));
        assertThat(limits.low()).isCloseTo(45.8159, within(0.001));
    }

    /** The same, 6.3.3.2: chips that failed on thirty wafers of fifty. */
    @Test
    void rates_have_the_published_limits() {
        int[] failed = {
            12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6
        };

        Limits limits = Limits.ofRates(
                        IntStream.of(failed).mapToObj(it -> new Rate(it, 50)).toList())
                .get(0);

        assertThat(limits.centre()).isCloseTo(0.2313, within(0.0001));
        assertThat(limits.low()).isCloseTo(0.0524, within(0.0002));
        assertThat(limits.high()).isCloseTo(0.4102, within(0.0002));
        assertThat(limits.isOutside(22 / 50.0)).isTrue();
        assertThat(limits.isOutside(20 / 50.0)).isFalse();
    }

    @Test
    void fewer_cases_mean_wider_limits() {
        List<Limits> limits = Limits.ofRates(List.of(new Rate(10, 20), new Rate(100, 200), Rate.NONE));

        assertThat(limits.get(0).high()).isGreaterThan(limits.get(1).high());
        assertThat(limits.get(2)).isEqualTo(new Limits(0, limits.get(0).centre(), 1));
    }
}
