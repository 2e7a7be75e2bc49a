package dev.handoff.server.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A phrase to look for. {@code renewal price} matches by English stems; with {@code polish} by Polish stems or exact folded
 * words. A trailing {@code *} on a word matches any ending; a leading {@code =} wants this very word and no other form of it,
 * with capitals also those, for acronyms that are also words.
 *
 * @param words its tokens in the order they must stand
 */
record Phrase(List<Test> words, boolean polish) {

    /** Matches any ending with {@code prefix}; {@code exact} is blank or the letters wanted. */
    record Test(Terms terms, boolean prefix, String exact) {

        boolean matches(Words text, int index, boolean polish) {
            Terms other = text.get(index).terms();
            if (prefix) {
                return other.folded().startsWith(terms.folded());
            }
            if (!exact.isEmpty()) {
                boolean acronym = !exact.equals(exact.toLowerCase(Locale.ROOT));
                return acronym ? text.raw(index).equals(exact) : other.folded().equals(terms.folded());
            }
            return other.folded().equals(terms.folded())
                    || (polish
                            ? other.polish().equals(terms.polish()) && sameStart(other.folded(), terms.folded())
                            : other.english().equals(terms.english()));
        }
    }

    /** Stempel guesses at words it does not know, and now and then gives two strangers one stem. */
    private static boolean sameStart(String one, String other) {
        int shared = Math.max(3, Math.min(5, Math.min(one.length(), other.length()) - 1));
        return one.regionMatches(0, other, 0, shared);
    }

    static Phrase of(String written, boolean polish) {
        List<Test> tests = new ArrayList<>();
        for (String part : written.strip().split("\\s+")) {
            boolean exact = part.startsWith("=") && part.length() > 1;
            boolean prefix = part.endsWith("*");
            String word = part.substring(exact ? 1 : 0, part.length() - (prefix ? 1 : 0));
            Words words = Words.of(word);
            for (int i = 0; i < words.size(); i++) {
                boolean last = i == words.size() - 1;
                tests.add(new Test(words.get(i).terms(), prefix && last, exact ? words.raw(i) : ""));
            }
        }
        return new Phrase(tests, polish);
    }

    boolean matches(Words text, int from) {
        if (from + words.size() > text.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).matches(text, from + i, polish)) {
                return false;
            }
        }
        int sentence = text.get(from).sentence();
        return text.get(from + words.size() - 1).sentence() == sentence;
    }
}
