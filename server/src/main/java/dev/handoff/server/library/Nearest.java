package dev.handoff.server.library;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Suggests what was meant by a word that is not known in a file. */
public final class Nearest {

    private static final int FAR = 3;
    private static final int FEW = 12;

    private Nearest() {}

    /** The end of a message: the nearest known word, and all of them where they are few. */
    public static String of(String word, Collection<String> known) {
        String wanted = word.toLowerCase(Locale.ROOT);
        String near = known.stream()
                .min(Comparator.<String>comparingInt(it -> distance(wanted, it)).thenComparing(it -> it))
                .filter(it -> distance(wanted, it) <= Math.max(FAR, wanted.length() / 3))
                .map(it -> "; did you mean '" + it + "'?")
                .orElse("");
        String all =
                known.size() <= FEW ? "; known are " + known.stream().sorted().toList() : "";
        return near + all;
    }

    private static int distance(String wanted, String known) {
        return LevenshteinDistance.getDefaultInstance().apply(wanted, known.toLowerCase(Locale.ROOT));
    }
}
