package dev.handoff.server.context;

import dev.handoff.server.text.Terms;
import java.util.Set;

/** The step words of Gherkin, in English and Polish. */
final class Gherkin {

    private static final Set<String> STEPS = Set.of(
            "given",
            "when",
            "then",
            "and",
            "but",
            "zakladajac",
            "majac",
            "gdy",
            "jesli",
            "kiedy",
            "wtedy",
            "oraz",
            "i",
            "ale",
            "dane");
    private static final Set<String> RESULT = Set.of("then", "wtedy");
    private static final Set<String> START = Set.of("given", "zakladajac", "majac", "dane", "scenario", "scenariusz");

    private Gherkin() {}

    /** Does the line open with a step word in capitals, {@code Given ...}? */
    static boolean isStep(String line) {
        return Character.isUpperCase(first(line)) && STEPS.contains(word(line));
    }

    static boolean isResult(String line) {
        return RESULT.contains(word(line));
    }

    static boolean starts(String text) {
        return START.contains(word(text));
    }

    private static char first(String line) {
        String text = line.strip();
        return text.isEmpty() ? ' ' : text.charAt(0);
    }

    private static String word(String line) {
        String text = line.strip();
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return Terms.fold(text.substring(0, end));
    }
}
