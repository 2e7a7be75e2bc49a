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

    private static final Set<String> ACT = Set.of("when", "gdy", "kiedy", "jesli", "feature", "funkcja");

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

    /** Does a whole text read as scenarios: a step that sets the scene or acts, and one that tells the result? */
    static boolean isScript(String text) {
        return starts(text)
                || (text.lines().anyMatch(Gherkin::isResult) && text.lines().anyMatch(Gherkin::isOpening));
    }

    private static boolean isOpening(String line) {
        String word = word(line);
        return START.contains(word) || ACT.contains(word);
    }

    /** {@code Given a quote of £90, when the voucher expires, then the price is £100}: all three in one sentence. */
    static boolean isWhole(String line) {
        String text = " " + Terms.fold(line).replaceAll("[^a-z]+", " ") + " ";
        return follows(text, " given ", " when ", " then ")
                || follows(text, " majac ", " gdy ", " wtedy ")
                || follows(text, " zakladajac ", " gdy ", " wtedy ");
    }

    private static boolean follows(String text, String given, String when, String then) {
        int first = text.indexOf(given);
        int second = first < 0 ? -1 : text.indexOf(when, first + given.length() - 1);
        return second >= 0 && text.indexOf(then, second + when.length() - 1) >= 0;
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
