package dev.handoff.server.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the forms of words, because stemming costs far more than reading. A word may stand in any of four places and drives
 * out the last that stood there: the memory never grows, and common words soon come back. Threads may overwrite each other's
 * words; either is right.
 */
final class WordMemory {

    private static final int BITS = 16;
    private static final int WAYS = 4;
    static final int PLACES = 1 << BITS;

    /** Fibonacci hashing: short words, whose own hashes are near each other, are scattered. */
    private static final int SPREAD = 0x9E3779B9;

    private final @Nullable Known[] known = new Known[PLACES];
    private int turn;

    private static final class Known {
        private final int hash;
        private final char[] letters;
        private final Terms terms;

        Known(int hash, char[] letters, Terms terms) {
            this.hash = hash;
            this.letters = letters;
            this.terms = terms;
        }

        boolean is(int wanted, char[] text, int start, int end) {
            return hash == wanted && Arrays.equals(letters, 0, letters.length, text, start, end);
        }
    }

    Terms terms(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text[i];
        }
        int place = ((hash * SPREAD) >>> (32 - BITS)) & -WAYS;
        for (int i = place; i < place + WAYS; i++) {
            Known found = known[i];
            if (found != null && found.is(hash, text, start, end)) {
                return found.terms;
            }
        }
        return learned(hash, new String(text, start, end - start), free(place));
    }

    /** Where all are taken, each goes in its turn, so that a few words of one text do not drive each other out. */
    private int free(int place) {
        for (int i = place; i < place + WAYS; i++) {
            if (known[i] == null) {
                return i;
            }
        }
        turn++;
        return place + (turn & (WAYS - 1));
    }

    private Terms learned(int hash, String word, int place) {
        Known made = new Known(hash, word.toCharArray(), Terms.make(word, place));
        known[place] = made;
        return made.terms;
    }
}
