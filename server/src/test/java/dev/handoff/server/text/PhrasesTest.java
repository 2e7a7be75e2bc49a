package dev.handoff.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    @Test
    void english_matches_by_stem() {
        assertThat(english("renewal price", "Renewals are late; renewal prices rise"))
                .containsExactly("renewal prices");
    }

    @Test
    void polish_matches_any_ending_and_no_diacritics() {
        assertThat(polish("zwrot* składki", "Zwrotem skladki zajmuje sie Ola")).containsExactly("Zwrotem skladki");
        assertThat(polish("składka", "naliczamy składkę brutto")).containsExactly("składkę");
    }

    @Test
    void a_word_kept_as_written_matches_no_other_form() {
        assertThat(english("=MID", "a mid-sprint change to the MID feed")).containsExactly("MID");
        assertThat(english("=accessibility", "access to the accessibility report"))
                .containsExactly("accessibility");
    }

    @Test
    void a_phrase_does_not_reach_over_a_full_stop() {
        assertThat(english("direct debit", "We were direct. Debit cards came later."))
                .isEmpty();
    }

    @Test
    void hyphens_and_case_do_not_matter() {
        assertThat(english("add-on", "Add-ons and add on")).containsExactly("Add-ons", "add on");
    }

    @Test
    void names_of_programs_stay_in_one_piece() {
        Words words = Words.of("documents.ipid and RenewalPrice_v2 cost £1,204.50 or 12,7% (HQ-31)");

        assertThat(words.tokens())
                .extracting(Token::shape)
                .contains(Token.Shape.CODE, Token.Shape.MONEY, Token.Shape.PERCENT, Token.Shape.ID);
        assertThat(words.raw(0)).isEqualTo("documents.ipid");
    }

    @Test
    void initials_do_not_end_a_sentence() {
        assertThat(Words.of("Priya N. decides. The rest is free.").sentences()).isEqualTo(2);
    }

    private static List<String> english(String phrase, String text) {
        return found(Phrases.<String>builder().english(phrase, "x").build(), text);
    }

    private static List<String> polish(String phrase, String text) {
        return found(Phrases.<String>builder().polish(phrase, "x").build(), text);
    }

    private static List<String> found(Phrases<String> phrases, String text) {
        Words words = Words.of(text);
        return phrases.find(words).stream()
                .map(hit -> words.raw(hit.from(), hit.to()))
                .toList();
    }
}
