package dev.handoff.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordMemoryTest {

    private final WordMemory memory = new WordMemory();
    private final WordNotes<String> notes = new WordNotes<>(Terms::folded);

    @Test
    void a_word_is_remembered_as_it_was_written() {
        assertThat(of("Renewal")).isSameAs(of("Renewal")).isNotSameAs(of("renewal"));
        assertThat(of("Zniżką").folded()).isEqualTo("znizka");
    }

    @Test
    void a_full_memory_begins_anew_and_every_note_stays_that_of_its_word() {
        Terms before = of("renewal");
        notes.of(before);

        for (int i = 0; i < WordMemory.MOST + 10; i++) {
            String word = "q" + i;
            assertThat(notes.of(of(word))).isEqualTo(word);
        }

        assertThat(of("renewal")).isNotSameAs(before).isSameAs(of("renewal"));
        assertThat(notes.of(of("renewal"))).isEqualTo("renewal");
        assertThat(notes.of(before)).isEqualTo("renewal");
    }

    @Test
    void words_made_to_share_a_hash_stay_apart() {
        IntStream.range(0, 1 << 10).mapToObj(WordMemoryTest::twin).forEach(word -> {
            assertThat(word.hashCode()).isEqualTo(twin(0).hashCode());
            assertThat(notes.of(of(word))).isEqualTo(Terms.fold(word));
        });
    }

    /** "Aa" and "BB" have one hash, and so has whatever is made of ten of them. */
    private static String twin(int number) {
        StringBuilder word = new StringBuilder();
        for (int bit = 0; bit < 10; bit++) {
            word.append((number & (1 << bit)) == 0 ? "Aa" : "BB");
        }
        return word.toString();
    }

    private Terms of(String word) {
        return memory.terms(word.toCharArray(), 0, word.length());
    }
}
