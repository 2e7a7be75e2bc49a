package dev.handoff.server.handoff;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds the word that somebody meant who mistyped it. */
final class Nearest {

    private Nearest() {}

    /**
     * The closest candidate: one slip for words of four letters, two from seven; a slip is a letter too many, missing, wrong or
     * swapped with its neighbour.
     *
     * @return null when none is close, or two different ones are equally close
     */
    static @Nullable String of(String word, Collection<String> candidates) {
        String best = null;
        int least = Integer.MAX_VALUE;
        boolean tied = false;
        for (String candidate : candidates) {
            int slips = distance(word, candidate);
            if (slips <= allowed(candidate) && slips <= least) {
                tied = slips == least;
                least = slips;
                best = candidate;
            }
        }
        return tied ? null : best;
    }

    private static int allowed(String candidate) {
        return candidate.length() < 4 ? 0 : candidate.length() < 7 ? 1 : 2;
    }

    /** Optimal string alignment, the Damerau-Levenshtein distance without editing a piece twice. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
