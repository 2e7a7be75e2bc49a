package dev.handoff.server.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What one word of a phrase asks of a word in a text.
 *
 * @param terms the word wanted
 * @param kind how near the other must come
 * @param exact the letters wanted, for {@link Kind#ACRONYM}; else blank
 */
record WordTest(Terms terms, Kind kind, String exact) {

    enum Kind {
        ENGLISH_STEM,
        POLISH_STEM,
        /** Any ending. */
        PREFIX,
        /** This very word and no other form of it. */
        WORD,
        /** This very word, with these capitals. */
        ACRONYM
    }

    private static final char FOLDED = '\u0001';
    private static final char ENGLISH = '\u0002';
    private static final char POLISH = '\u0003';

    /** A phrase as tests of one word each, in the order in which they must stand. */
    static List<WordTest> of(String phrase, boolean polish) {
        return Arrays.stream(phrase.strip().split("\\s+"))
                .flatMap(part -> part(part, polish).stream())
                .toList();
    }

    private static List<WordTest> part(String part, boolean polish) {
        boolean exact = part.startsWith("=") && part.length() > 1;
        boolean prefix = part.endsWith("*");
        Words words = Words.of(part.substring(exact ? 1 : 0, part.length() - (prefix ? 1 : 0)));
        List<WordTest> tests = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            tests.add(of(words.get(i).terms(), words.raw(i), polish, exact, prefix && last));
        }
        return tests;
    }

    private static WordTest of(Terms terms, String raw, boolean polish, boolean exact, boolean prefix) {
        if (prefix) {
            return new WordTest(terms, Kind.PREFIX, "");
        }
        if (exact) {
            boolean acronym = !raw.equals(raw.toLowerCase(Locale.ROOT));
            return new WordTest(terms, acronym ? Kind.ACRONYM : Kind.WORD, acronym ? raw : "");
        }
        return new WordTest(terms, polish ? Kind.POLISH_STEM : Kind.ENGLISH_STEM, "");
    }

    /** What an automaton must find in the {@link #haystack} of a word that may pass. */
    Set<String> needles() {
        Set<String> needles = new HashSet<>();
        needles.add(FOLDED + terms.folded() + (kind == Kind.PREFIX ? "" : ENGLISH));
        if (kind == Kind.ENGLISH_STEM) {
            needles.add(ENGLISH + terms.english() + POLISH);
        } else if (kind == Kind.POLISH_STEM) {
            needles.add(POLISH + terms.polish() + FOLDED);
        }
        return needles;
    }

    static String haystack(Terms word) {
        return FOLDED + word.folded() + ENGLISH + word.english() + POLISH + word.polish() + FOLDED;
    }

    boolean isPassed(Terms word) {
        boolean same = word.folded().equals(terms.folded());
        return switch (kind) {
            case PREFIX -> word.folded().startsWith(terms.folded());
            case WORD, ACRONYM -> same;
            case ENGLISH_STEM -> same || word.english().equals(terms.english());
            case POLISH_STEM ->
                same || (word.polish().equals(terms.polish()) && sameStart(word.folded(), terms.folded()));
        };
    }

    /** Stempel guesses at words it does not know, and now and then gives two strangers one stem. */
    private static boolean sameStart(String one, String other) {
        int shared = Math.max(3, Math.min(5, Math.min(one.length(), other.length()) - 1));
        return one.regionMatches(0, other, 0, shared);
    }
}
