package dev.handoff.server.text;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the forms of words, because stemming costs far more than reading, and numbers the words as they come, so that others
 * may keep what they know of a word in an array, where common words stand close together. When it is full it begins anew: it
 * never grows, and common words soon come back.
 */
final class WordMemory {

    /** How many words it remembers. */
    static final int MOST = 1 << 16;

    private static final int BITS = 17;

    /** Words made to share their hashes must not make each other slow; who finds no place near the own one is not remembered. */
    private static final int STEPS = 16;

    /** Fibonacci hashing: short words, whose own hashes are near each other, are scattered. */
    private static final int SPREAD = 0x9E3779B9;

    private volatile Age now = new Age(1);

    /** The words remembered since it began anew. Threads may overwrite each other's words; either is right. */
    private static final class Age {
        private final int number;
        private final @Nullable Terms[] words = new Terms[1 << BITS];
        private final AtomicInteger count = new AtomicInteger();

        Age(int number) {
            this.number = number;
        }
    }

    Terms terms(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text[i];
        }
        Age age = now;
        int home = (hash * SPREAD) >>> (32 - BITS);
        for (int step = 0; step < STEPS; step++) {
            int place = (home + step) & ((1 << BITS) - 1);
            Terms known = age.words[place];
            if (known == null) {
                return learned(age, place, hash, new String(text, start, end - start));
            }
            if (known.isWritten(hash, text, start, end)) {
                return known;
            }
        }
        return Terms.unknown(new String(text, start, end - start));
    }

    private Terms learned(Age age, int place, int hash, String word) {
        int number = age.count.getAndIncrement();
        if (number >= MOST) {
            begin(age);
            return Terms.unknown(word);
        }
        Terms made = Terms.known(word, hash, age.number, number);
        age.words[place] = made;
        return made;
    }

    private synchronized void begin(Age after) {
        if (now == after) {
            now = new Age(after.number + 1);
        }
    }
}
