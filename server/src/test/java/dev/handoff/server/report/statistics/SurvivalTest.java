package dev.handoff.server.report.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.handoff.server.report.statistics.Survival.Spell;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Freireich et al. (1963), the effect of 6-mercaptopurine on the duration of remissions, Blood 21:699-716; weeks in remission as
 * worked out in Kleinbaum and Klein, Survival Analysis, chapter 2. A plus marks patients who were still in remission.
 */
class SurvivalTest {

    private static final String TREATED = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";
    private static final String PLACEBO = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23";

    @Test
    void the_published_curve_comes_out() {
        Survival treated = Survival.of(spells(TREATED));

        assertThat(treated.steps().stream().map(Survival.Step::length))
                .containsExactly(6.0, 7.0, 10.0, 13.0, 16.0, 22.0, 23.0);
        double[] published = {.8571, .8067, .7529, .6902, .6275, .5378, .4482};
        for (int i = 0; i < published.length; i++) {
            assertThat(treated.steps().get(i).share()).isCloseTo(published[i], within(0.0001));
        }
        assertThat(treated.over()).isEqualTo(9);
        assertThat(treated.open()).isEqualTo(12);
    }

    @Test
    void the_published_medians_come_out() {
        assertThat(Survival.of(spells(TREATED)).median()).hasValue(23);
        assertThat(Survival.of(spells(PLACEBO)).median()).hasValue(8);
    }

    @Test
    void there_is_no_median_while_most_are_open() {
        assertThat(Survival.of(spells("1 5+ 6+")).median()).isEmpty();
        assertThat(Survival.of(List.of()).median()).isEmpty();
    }

    @Test
    void exactly_half_is_enough() {
        assertThat(Survival.of(spells("3 5+")).median()).hasValue(3);
    }

    private static List<Spell> spells(String written) {
        return Arrays.stream(written.split(" "))
                .map(it -> new Spell(Double.parseDouble(it.replace("+", "")), it.endsWith("+")))
                .toList();
    }
}
