package dev.handoff.server.sandbox.jql;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text search: every word of the query must occur; {@code "quoted words"} in this order, {@code word*} as a beginning. */
final class Words {

    private static final Pattern PART = Pattern.compile("\"([^\"]+)\"|(\\S+)");

    private Words() {}

    static boolean found(String query, String text) {
        String hay = " " + String.join(" ", words(text)) + " ";
        Matcher part = PART.matcher(query);
        boolean found = false;
        while (part.find()) {
            String phrase = part.group(1) != null ? part.group(1) : part.group(2);
            List<String> words = words(phrase);
            boolean open = part.group(1) == null && phrase.endsWith("*");
            if (!words.isEmpty() && !hay.contains(" " + String.join(" ", words) + (open ? "" : " "))) {
                return false;
            }
            found = found || !words.isEmpty();
        }
        return found;
    }

    /** Letters and digits, lower case, without accents. */
    private static List<String> words(String text) {
        String folded = Normalizer.normalize(text.replace('ł', 'l').replace('Ł', 'L'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>(List.of(folded.split("[^\\p{L}\\p{N}]+", -1)));
        words.removeIf(String::isEmpty);
        return words;
    }
}
