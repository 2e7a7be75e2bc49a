package dev.handoff.server.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.handoff.WordDiff.Kind;
import dev.handoff.server.handoff.WordDiff.Piece;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void a_changed_word_is_told_with_a_little_around_it() {
        assertThat(WordDiff.between(
                                "We cap the renewal price at £300 for everybody who renews in May or June",
                                "We cap the renewal price at £350 for everybody who renews in May or June")
                        .pieces())
                .containsExactly(
                        new Piece(Kind.KEPT, "… the renewal price at"),
                        new Piece(Kind.REMOVED, "£300"),
                        new Piece(Kind.ADDED, "£350"),
                        new Piece(Kind.KEPT, "for everybody who renews …"));
    }

    @Test
    void added_and_removed_words() {
        assertThat(WordDiff.between("a b c", "a b x c")).hasToString("a b {+x+} c");
        assertThat(WordDiff.between("a b c", "a c")).hasToString("a [-b-] c");
        assertThat(WordDiff.between("", "new words")).hasToString("{+new words+}");
        assertThat(WordDiff.between("old words", " ")).hasToString("[-old words-]");
    }

    @Test
    void what_lies_between_two_changes_is_shortened() {
        assertThat(WordDiff.between("1 a b c d e f g h i j k l 2", "3 a b c d e f g h i j k l 4"))
                .hasToString("[-1-] {+3+} a b c d … i j k l [-2-] {+4+}");
    }

    @Test
    void other_spaces_are_no_change() {
        assertThat(WordDiff.between("a  b\nc", "a b\u00a0c").isEmpty()).isTrue();
    }

    @Test
    void a_rewritten_page_stays_short() {
        String diff =
                WordDiff.between("old ".repeat(5_000), "new ".repeat(5_000)).toString();

        assertThat(diff).hasSizeLessThan(400).contains("old …-]", "new …+}");
    }
}
