package dev.handoff.server.text;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Notes on words, each under the number of its word, because texts repeat their words and a look into an array costs far less
 * than working a note out. Threads may overwrite each other's notes; either is right.
 *
 * @param <N> what is noted
 */
public final class WordNotes<N> {

    private final Function<Terms, N> make;
    private Page<N> page = new Page<>(0, 0);

    /** Notes on the words of one age of the memory. */
    private static final class Page<N> {
        private final int age;
        private final @Nullable N[] notes;

        @SuppressWarnings("unchecked") // nothing but notes is ever put into it
        Page(int age, int size) {
            this.age = age;
            notes = (N[]) new Object[size];
        }
    }

    /** @param make works out the note on a word; must depend on the word alone */
    public WordNotes(Function<Terms, N> make) {
        this.make = make;
    }

    public N of(Terms word) {
        Page<N> open = page;
        if (word.age() != open.age) {
            if (word.age() < open.age) {
                return make.apply(word);
            }
            open = new Page<>(word.age(), WordMemory.MOST);
            page = open;
        }
        N known = open.notes[word.number()];
        if (known == null) {
            known = make.apply(word);
            open.notes[word.number()] = known;
        }
        return known;
    }
}
