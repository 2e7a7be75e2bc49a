package dev.handoff.server.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * One word in the forms in which it is compared. Polish is stemmed before folding, because Stempel knows its letters.
 *
 * @param folded lower case without diacritics
 * @param english English stem of the folded word
 * @param polish folded Polish stem of the word
 * @param rough a stem that serves both languages: the shorter of the two, at most six letters
 */
public record Terms(String folded, String english, String polish, String rough) {

    private static final int CACHE = 100_000;
    private static final int LONGEST_STEMMED = 40;
    private static final int ROUGH = 6;
    private static final Map<String, Terms> KNOWN = new ConcurrentHashMap<>();
    private static final ThreadLocal<EnglishStemmer> ENGLISH = ThreadLocal.withInitial(EnglishStemmer::new);
    private static final ThreadLocal<StempelStemmer> POLISH =
            ThreadLocal.withInitial(() -> new StempelStemmer(PolishAnalyzer.getDefaultTable()));

    public static Terms of(String word) {
        Terms known = KNOWN.get(word);
        if (known != null) {
            return known;
        }
        Terms made = make(word);
        if (KNOWN.size() < CACHE && word.length() <= LONGEST_STEMMED) {
            KNOWN.put(word, made);
        }
        return made;
    }

    private static Terms make(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String folded = fold(lower);
        if (folded.length() > LONGEST_STEMMED) {
            return new Terms(folded, folded, folded, rough(folded, folded));
        }
        String english = english(folded);
        String polish = polish(lower, folded);
        return new Terms(folded, english, polish, rough(english, polish));
    }

    private static String rough(String english, String polish) {
        String shorter = polish.length() < english.length() ? polish : english;
        return shorter.length() > ROUGH ? shorter.substring(0, ROUGH) : shorter;
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
