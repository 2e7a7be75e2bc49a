package dev.handoff.server.context;

import dev.handoff.server.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which answers may be shown on other tickets: short, whole, and with nothing in them that points to a private person. */
final class Quotable {

    private static final int LONGEST = 200;
    private static final int WORDS = 5;

    /** Addresses, mentions, telephone, policy and identity numbers, UK postcodes, bank accounts, secrets. */
    private static final Pattern PRIVATE = Pattern.compile("(?i)@|\\[~|https?://|\\b(?:password|hasło|token|pesel)\\b"
            + "|\\d{6,}|\\+\\d|\\b0\\d{2,4}[ -]\\d{3}|\\b\\d{3}[ -]\\d{3}[ -]\\d{3}\\b"
            + "|\\b[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}\\b|\\b[a-z]{2}\\d{2}(?: ?\\d{4}){2,}"
            + "|\\b(?:mr|mrs|ms|miss|dr|pan|pani)\\.? \\p{Lu}");

    private static final Set<String> POLISH = Set.of(
            "i", "w", "z", "na", "do", "nie", "sie", "jest", "ze", "oraz", "dla", "po", "przy", "od", "ktory", "ktora",
            "ktore", "jak", "czy", "przez", "lub", "bez", "gdy", "tylko", "ich", "sa", "o", "za", "to", "jesli");

    private static final Set<String> ENGLISH = Set.of(
            "the", "a", "an", "of", "and", "in", "is", "are", "for", "with", "on", "at", "by", "not", "who", "which",
            "when", "if", "or", "that", "they", "their", "we", "our", "only", "from", "no", "it", "has", "have");

    private Quotable() {}

    /** The answer as it may be shown; blank when it may not. */
    static String text(String evidence) {
        String text = evidence.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        boolean whole = !text.endsWith("…") && text.length() <= LONGEST;
        return whole && Words.of(text).size() >= WORDS && !PRIVATE.matcher(text).find() ? text : "";
    }

    /** @param some are the first two or three lines an answer too, where all of them are too long? */
    static String lines(List<String> lines, boolean some) {
        String all = text(joined(lines));
        for (int count = lines.size() - 1; all.isEmpty() && some && count > 1; count--) {
            all = text(joined(lines.subList(0, count)));
        }
        return all;
    }

    private static String joined(List<String> lines) {
        return lines.stream().map(String::strip).reduce("", (text, line) -> {
            String end = text.isEmpty() || text.matches(".*[.!?:;,]") ? " " : "; ";
            return text + end + line;
        });
    }

    /** @return {@code pl} or {@code en} */
    static String language(String text) {
        Set<String> words = Words.of(text).tokens().stream()
                .map(token -> token.terms().folded())
                .collect(Collectors.toSet());
        long polish = words.stream().filter(POLISH::contains).count()
                + (text.chars().anyMatch(c -> "ąćęłńśźżĄĆĘŁŃŚŹŻ".indexOf(c) >= 0) ? 2 : 0);
        long english = words.stream().filter(ENGLISH::contains).count();
        return polish > english ? "pl" : "en";
    }
}
