package dev.handoff.ide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPatternsTest {

    @ParameterizedTest
    @CsvSource({
        "HOM-12, HOM-12",
        "feature/HOM-12-excess, HOM-12",
        "feature/hom-12-excess, HOM-12",
        "anna/MOT-7_refund, MOT-7",
        "bugfix-AB2-9, AB2-9",
        "hom-12, HOM-12",
        "feature/UTF-8-in-HOM-12, HOM-12",
        "HOM-12-and-MOT-7, HOM-12",
    })
    void key_in_a_branch(String branch, String key) {
        assertThat(KeyPatterns.DEFAULT.in(branch)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "main",
                "release-2026",
                "feature/UTF-8",
                "sprint-14",
                "HOM-0",
                "HOM-",
                "fix-the-excess-12",
                "xHOM-12x"
            })
    void no_key_in_a_branch(String branch) {
        assertThat(KeyPatterns.DEFAULT.in(branch)).isEmpty();
    }

    @Test
    void pattern_of_a_firm_names_its_group() {
        assertThat(KeyPatterns.of(List.of("^task_(?<key>[a-z]+-\\d+)_")).in("task_hom-12_excess"))
                .contains("HOM-12");
    }

    @Test
    void first_group_is_the_key_where_none_is_named() {
        assertThat(KeyPatterns.of(List.of("^t/(\\w+-\\d+)")).in("t/HOM-12/x")).contains("HOM-12");
    }

    @Test
    void first_pattern_that_matches_decides() {
        assertThat(KeyPatterns.of(List.of("nothing", "(MOT-\\d+)", "(HOM-\\d+)"))
                        .in("HOM-1-MOT-2"))
                .contains("MOT-2");
    }

    @Test
    void bad_pattern_is_named() {
        assertThatThrownBy(() -> KeyPatterns.of(List.of("(HOM")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"(HOM\" is no regular expression: Unclosed group")
                .hasMessageContaining("finds HOM-12");
    }

    @Test
    void no_pattern_is_refused() {
        assertThatThrownBy(() -> KeyPatterns.of(List.of())).hasMessageContaining("give at least one");
    }
}
