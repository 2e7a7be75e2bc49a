package dev.handoff.server.text;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Notes on words, each where its word stands in the memory of words, because texts repeat their words and a look into an array
 * costs far less than working a note out. Threads may overwrite each other's notes; either is right.
 *
 * @param <N> what is noted
 */
public final class WordNotes<N extends WordNote> {

    private final Function<Terms, N> make;
    private @Nullable N @Nullable [] notes;

    /** @param make works out the note on a word; must depend on the word alone */
    public WordNotes(Function<Terms, N> make) {
        this.make = make;
    }

    public N of(Terms word) {
        @Nullable N[] all = notes;
        if (all == null || word.place() < 0) {
            return made(word);
        }
        N known = all[word.place()];
        return known != null && known.isOf(word) ? known : made(word);
    }

    @SuppressWarnings("unchecked") // nothing but what was made is ever put into it
    private N made(Terms word) {
        N made = make.apply(word);
        if (word.place() >= 0) {
            @Nullable N[] all = notes == null ? (N[]) new WordNote[WordMemory.PLACES] : notes;
            all[word.place()] = made;
            notes = all;
        }
        return made;
    }
}
