package dev.handoff.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private static final Texts ENGLISH = Texts.in(Language.EN);
    private static final Texts POLISH = Texts.in(Language.PL);
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void every_word_exists_in_both_languages() {
        assertThat(new TreeSet<>(POLISH.keys())).isEqualTo(new TreeSet<>(ENGLISH.keys()));
    }

    @Test
    void both_languages_have_the_same_places_for_values() {
        assertThat(ENGLISH.keys())
                .allSatisfy(key -> assertThat(places(POLISH.say(key))).as(key).isEqualTo(places(ENGLISH.say(key))));
    }

    @Test
    void no_word_is_left_empty() {
        assertThat(ENGLISH.keys()).allSatisfy(key -> {
            assertThat(ENGLISH.say(key)).as(key).isNotBlank();
            assertThat(POLISH.say(key)).as(key).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({"1,wczoraj", "2,2 dni temu", "5,5 dni temu", "12,12 dni temu", "22,22 dni temu"})
    void polish_counts_in_its_three_forms(long days, String expected) {
        assertThat(POLISH.count("ago.days", days)).isEqualTo(expected);
        assertThat(List.of("minutę", "minuty", "minut"))
                .anySatisfy(
                        form -> assertThat(POLISH.count("ago.minutes", days)).contains(form));
    }

    @ParameterizedTest
    @CsvSource({"1,wpis", "3,wpisy", "5,wpisów", "13,wpisów", "23,wpisy"})
    void entries_are_counted_the_polish_way(long count, String form) {
        assertThat(POLISH.count("library.count", count)).isEqualTo(count + " " + form);
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
