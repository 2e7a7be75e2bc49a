package dev.handoff.server.context;

import dev.handoff.server.text.Terms;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows the step words of Gherkin. */
final class Gherkin {

    private static final Pattern OTHER = Pattern.compile("[^a-z]+");

    private final Set<String> steps;
    private final Set<String> results;
    private final Set<String> starts;
    private final Set<String> openings;
    private final List<Whole> languages;

    /** The words of one language that make a whole scenario in this order. */
    private record Whole(List<String> given, List<String> when, List<String> then) {

        boolean isIn(String text) {
            int act = after(text, given, 0);
            int result = act < 0 ? -1 : after(text, when, act);
            return result >= 0 && after(text, then, result) >= 0;
        }

        /** Where the first of these words ends; the blank after it may open the next. */
        private static int after(String text, List<String> words, int from) {
            return words.stream()
                    .filter(word -> text.indexOf(" " + word + " ", from) >= 0)
                    .mapToInt(word -> text.indexOf(" " + word + " ", from) + word.length() + 1)
                    .min()
                    .orElse(-1);
        }
    }

    Gherkin(Cues cues) {
        steps = cues.folded(Cue.STEP_GIVEN, Cue.STEP_WHEN, Cue.STEP_THEN, Cue.STEP_AND);
        results = cues.folded(Cue.STEP_THEN);
        starts = cues.folded(Cue.STEP_GIVEN, Cue.SCENARIO);
        openings = cues.folded(Cue.STEP_GIVEN, Cue.SCENARIO, Cue.STEP_WHEN, Cue.FEATURE);
        languages = List.of(
                new Whole(
                        fold(cues.english(Cue.STEP_GIVEN)),
                        fold(cues.english(Cue.STEP_WHEN)),
                        fold(cues.english(Cue.STEP_THEN))),
                new Whole(
                        fold(cues.polish(Cue.STEP_GIVEN)),
                        fold(cues.polish(Cue.STEP_WHEN)),
                        fold(cues.polish(Cue.STEP_THEN))));
    }

    private static List<String> fold(List<String> words) {
        return words.stream().map(Terms::fold).toList();
    }

    /** Does the line open with a step word in capitals, {@code Given ...}? */
    boolean isStep(String line) {
        return Character.isUpperCase(first(line)) && steps.contains(word(line));
    }

    boolean isResult(String line) {
        return results.contains(word(line));
    }

    boolean starts(String text) {
        return starts.contains(word(text));
    }

    /** Does a whole text read as scenarios: a step that sets the scene or acts, and one that tells the result? */
    boolean isScript(String text) {
        return starts(text)
                || (text.lines().anyMatch(this::isResult)
                        && text.lines().anyMatch(line -> openings.contains(word(line))));
    }

    /** {@code Given a quote of £90, when the voucher expires, then the price is £100}: all three in one sentence. */
    boolean isWhole(String line) {
        String text = " " + OTHER.matcher(Terms.fold(line)).replaceAll(" ") + " ";
        return languages.stream().anyMatch(language -> language.isIn(text));
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
