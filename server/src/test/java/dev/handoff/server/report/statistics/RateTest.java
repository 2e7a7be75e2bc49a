package dev.handoff.server.report.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    private static final Offset<Double> FOUR_DIGITS = within(0.00005);

    /** Newcombe (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17:857-872, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void wilson_intervals_are_the_published_ones(int hits, int cases, double low, double high) {
        Interval wilson = new Rate(hits, cases).wilson();

        assertThat(wilson.low()).isCloseTo(low, FOUR_DIGITS);
        assertThat(wilson.high()).isCloseTo(high, FOUR_DIGITS);
    }

    /** Newcombe (1998), Interval estimation for the difference between independent proportions, 17:873-890, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926"
    })
    void differences_are_the_published_ones(int hits, int cases, int others, int otherCases, double low, double high) {
        Rate.Difference difference = new Rate(hits, cases).minus(new Rate(others, otherCases));

        assertThat(difference.interval().low()).isCloseTo(low, FOUR_DIGITS);
        assertThat(difference.interval().high()).isCloseTo(high, FOUR_DIGITS);
        assertThat(difference.isClear()).isEqualTo(low > 0);
    }

    @Test
    void an_interval_holds_its_rate_and_stays_between_nothing_and_all() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            int cases = random.nextInt(3_000);
            Rate rate = new Rate(random.nextInt(cases + 1), cases);
            Rate other = new Rate(random.nextInt(cases + 1), cases);

            assertThat(rate.value()).isBetween(0.0, 1.0);
            assertThat(rate.wilson().holds(rate.value())).as("%s", rate).isTrue();
            assertThat(rate.wilson().low()).isGreaterThanOrEqualTo(0);
            assertThat(rate.wilson().high()).isLessThanOrEqualTo(1);
            assertThat(rate.minus(other).interval().holds(rate.value() - other.value()))
                    .isTrue();
        }
    }

    @Test
    void nothing_at_all_says_nothing() {
        assertThat(Rate.NONE.value()).isZero();
        assertThat(Rate.NONE.wilson()).isEqualTo(new Interval(0, 1));
        assertThat(Rate.NONE.weight()).isEqualTo(Weight.HIDDEN);
    }

    @Test
    void few_cases_are_hidden_and_some_are_greyed() {
        assertThat(Weight.of(4)).isEqualTo(Weight.HIDDEN);
        assertThat(Weight.of(5)).isEqualTo(Weight.GREY);
        assertThat(Weight.of(19)).isEqualTo(Weight.GREY);
        assertThat(Weight.of(20)).isEqualTo(Weight.FULL);
    }

    @Test
    void more_hits_than_cases_are_refused() {
        assertThatThrownBy(() -> new Rate(3, 2)).hasMessage("3 of 2 is not a rate; it must be 0 to 2");
    }
}
