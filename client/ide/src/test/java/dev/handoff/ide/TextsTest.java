package dev.handoff.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private static final ResourceBundle ENGLISH = bundle("en");
    private static final ResourceBundle POLISH = bundle("pl");

    @Test
    void every_text_exists_in_both_languages() {
        Set<String> polish = new TreeSet<>(POLISH.keySet());
        polish.removeIf(key -> key.endsWith(".few"));

        assertThat(polish).isEqualTo(new TreeSet<>(ENGLISH.keySet()));
    }

    @Test
    void translation_takes_the_same_values() {
        ENGLISH.keySet()
                .forEach(key ->
                        assertThat(values(POLISH.getString(key))).as(key).isEqualTo(values(ENGLISH.getString(key))));
    }

    @Test
    void apostrophes_are_written_twice_or_the_values_behind_them_would_be_lost() {
        Pattern single = Pattern.compile("(?<!')'(?!')");
        ENGLISH.keySet()
                .forEach(key -> assertThat(ENGLISH.getString(key)).as(key).doesNotContainPattern(single));
        POLISH.keySet().forEach(key -> assertThat(POLISH.getString(key)).as(key).doesNotContainPattern(single));
    }

    @ParameterizedTest
    @CsvSource({
        "1, HOM-1: jedno pytanie czeka na odpowiedź",
        "2, HOM-1: 2 pytania czekają na odpowiedź",
        "5, HOM-1: 5 pytań czeka na odpowiedź",
        "12, HOM-1: 12 pytań czeka na odpowiedź",
        "22, HOM-1: 22 pytania czekają na odpowiedź",
    })
    void polish_has_three_plurals(int number, String text) {
        assertThat(Texts.in("pl").count("status.questions", number, "HOM-1")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 1 min", "40, 40 min", "60, 1 h", "95, 1 h 35 min", "610, 10 h"})
    void lengths_of_time(long minutes, String text) {
        assertThat(Texts.in("en").length(Duration.ofMinutes(minutes))).isEqualTo(text);
    }

    @Test
    void unknown_language_is_english() {
        assertThat(Texts.in("fr").say("sources")).isEqualTo("Sources");
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("dev.handoff.ide.texts", Locale.forLanguageTag(language));
    }

    private static Set<String> values(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
