package dev.handoff.server.text;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * One word in the forms in which it is compared. Polish is stemmed before folding, because Stempel knows its letters.
 *
 * @param folded lower case without diacritics
 * @param english English stem of the folded word
 * @param polish folded Polish stem of the word
 * @param rough a stem that serves both languages: the shorter of the two, at most six letters
 * @param place in the memory of words, where other memories may keep what they know of it; -1 for a word too long to remember
 */
public record Terms(String folded, String english, String polish, String rough, int place) {

    private static final int ROUGH = 6;
    private static final int LONGEST_STEMMED = 40;
    private static final WordMemory KNOWN = new WordMemory();
    private static final ThreadLocal<EnglishStemmer> ENGLISH = ThreadLocal.withInitial(EnglishStemmer::new);
    private static final ThreadLocal<StempelStemmer> POLISH =
            ThreadLocal.withInitial(() -> new StempelStemmer(PolishAnalyzer.getDefaultTable()));

    /** Of the word that stands between these two places of a text. */
    static Terms of(char[] text, int start, int end) {
        return end - start > LONGEST_STEMMED
                ? make(new String(text, start, end - start), -1)
                : KNOWN.terms(text, start, end);
    }

    /** Every lookup of a word asks for it; strings remember theirs. */
    @Override
    public int hashCode() {
        return folded.hashCode();
    }

    /** The same word is nearly always the same object. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Terms terms
                        && folded.equals(terms.folded)
                        && polish.equals(terms.polish)
                        && place == terms.place);
    }

    static Terms make(String word, int place) {
        String lower = word.toLowerCase(Locale.ROOT);
        String folded = fold(lower);
        if (folded.length() > LONGEST_STEMMED) {
            return of(folded, folded, folded, place);
        }
        return of(folded, english(folded), polish(lower, folded), place);
    }

    private static Terms of(String folded, String english, String polish, int place) {
        String shorter = polish.length() < english.length() ? polish : english;
        return new Terms(folded, english, polish, shorter.substring(0, Math.min(ROUGH, shorter.length())), place);
    }

    /** Lower case, and no diacritics; ł does not decompose, so it is replaced by hand. */
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) {
            return lower;
        }
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(c == 'ł' ? 'l' : c == '’' || c == '‘' ? '\'' : c);
            }
        }
        return out.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String english(String folded) {
        EnglishStemmer stemmer = ENGLISH.get();
        stemmer.setCurrent(folded);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static String polish(String lower, String folded) {
        StringBuilder stem = folded.length() < 4 ? null : POLISH.get().stem(lower);
        return stem == null || stem.length() < 3 ? folded : fold(stem.toString());
    }
}
