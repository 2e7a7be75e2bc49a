package dev.handoff.server.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void short_text_is_kept() {
        assertThat(Excerpt.of(" as it\n is ", 20)).isEqualTo("as it is");
    }

    @Test
    void long_text_is_cut_between_words() {
        assertThat(Excerpt.of("the quick brown fox jumps", 17)).isEqualTo("the quick brown…");
    }

    @Test
    void punctuation_before_the_cut_goes_with_it() {
        assertThat(Excerpt.of("one, two, three, four", 11)).isEqualTo("one, two…");
    }

    @Test
    void a_word_without_end_is_cut_within() {
        assertThat(Excerpt.of("a" + "b".repeat(50), 10)).isEqualTo("abbbbbbbb…");
    }

    @Test
    void a_character_of_two_halves_is_not_torn() {
        assertThat(Excerpt.of("12345678\uD83D\uDE00rest", 10)).isEqualTo("12345678…");
    }

    @Test
    void line_separators_and_control_characters_become_a_space() {
        assertThat(Excerpt.oneLine("a\u0000b\u2028c\r\n\td")).isEqualTo("a b c d");
    }
}
