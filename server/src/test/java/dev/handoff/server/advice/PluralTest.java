package dev.handoff.server.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {

    private static final Wording POLISH = Wording.in("pl");
    private static final Wording ENGLISH = Wording.in("en");

    @ParameterizedTest
    @CsvSource({
        "1, Otwarta pozostaje 1 pozycja",
        "2, Otwarte pozostają 2 pozycje",
        "4, Otwarte pozostają 4 pozycje",
        "5, Otwartych pozostaje 5 pozycji",
        "11, Otwartych pozostaje 11 pozycji",
        "12, Otwartych pozostaje 12 pozycji",
        "14, Otwartych pozostaje 14 pozycji",
        "21, Otwartych pozostaje 21 pozycji",
        "22, Otwarte pozostają 22 pozycje",
        "112, Otwartych pozostaje 112 pozycji",
    })
    void polish_counts_in_three_forms(int count, String sentence) {
        assertThat(POLISH.count("left", count)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"1, One is still open", "2, 2 are still open", "12, 12 are still open"})
    void english_counts_in_two(int count, String sentence) {
        assertThat(ENGLISH.count("left", count)).isEqualTo(sentence);
    }
}
