package dev.handoff.server.context;

import dev.handoff.server.text.Token;
import dev.handoff.server.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** A set of 64-bit hashes, of lines or of runs of words. The text cannot be read back from them. Immutable. */
public final class Hashes {

    public static final Hashes NONE = new Hashes(new long[0]);

    private static final int RUN = 3;
    private static final int SKETCH = 64;
    private static final int FEW = 8;

    private final long[] sorted;

    private Hashes(long[] sorted) {
        this.sorted = sorted;
    }

    public static Hashes of(LongStream hashes) {
        return new Hashes(hashes.sorted().distinct().toArray());
    }

    /** Of a line: case, diacritics, punctuation and white space do not count. */
    static long line(String text) {
        return line(Words.of(text));
    }

    static long line(Words words) {
        long hash = start();
        for (Token token : words.tokens()) {
            hash = add(hash, token.terms().folded());
        }
        return spread(hash);
    }

    /** Of every three words in a row; of a long text the smallest of these hashes, which stand for all of them. */
    static Hashes runs(String text) {
        List<Token> tokens = Words.of(text).tokens();
        long[] runs = new long[Math.max(0, tokens.size() - RUN + 1)];
        for (int i = 0; i < runs.length; i++) {
            long hash = start();
            for (int j = i; j < i + RUN; j++) {
                hash = add(hash, tokens.get(j).terms().folded());
            }
            runs[i] = spread(hash);
        }
        return new Hashes(Arrays.stream(runs).sorted().distinct().limit(SKETCH).toArray());
    }

    private static long start() {
        return 0xcbf29ce484222325L;
    }

    /** FNV-1a, with a mark between words. */
    private static long add(long hash, String word) {
        long result = hash;
        for (int i = 0; i < word.length(); i++) {
            result = (result ^ word.charAt(i)) * 0x100000001b3L;
        }
        return (result ^ ' ') * 0x100000001b3L;
    }

    /** The last step of SplitMix64: the smallest hashes must be a fair sample. */
    private static long spread(long hash) {
        long mixed = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    int size() {
        return sorted.length;
    }

    boolean contains(long hash) {
        return Arrays.binarySearch(sorted, hash) >= 0;
    }

    /** In rising order. */
    public long[] toArray() {
        return sorted.clone();
    }

    LongStream stream() {
        return Arrays.stream(sorted);
    }

    /** Have they one of their smallest hashes in common? Two texts that are much alike nearly always have. */
    boolean mayResemble(Hashes other) {
        int i = 0;
        int j = 0;
        while (i < Math.min(FEW, sorted.length) && j < Math.min(FEW, other.sorted.length)) {
            if (sorted[i] == other.sorted[j]) {
                return true;
            }
            if (sorted[i] < other.sorted[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    /**
     * Which share of their hashes two texts have in common, from 0 to 1 (Jaccard); exact for short texts, and estimated from the
     * smallest hashes of long ones.
     */
    double similarity(Hashes other) {
        int seen = 0;
        int common = 0;
        int i = 0;
        int j = 0;
        while (seen < SKETCH && (i < sorted.length || j < other.sorted.length)) {
            boolean mine = j >= other.sorted.length || (i < sorted.length && sorted[i] <= other.sorted[j]);
            boolean theirs = i >= sorted.length || (j < other.sorted.length && other.sorted[j] <= sorted[i]);
            common += mine && theirs ? 1 : 0;
            i += mine ? 1 : 0;
            j += theirs ? 1 : 0;
            seen++;
        }
        return seen == 0 ? 0 : (double) common / seen;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hashes hashes && Arrays.equals(sorted, hashes.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return sorted.length + " hashes";
    }
}
