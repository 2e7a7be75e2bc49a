package dev.handoff.server.text;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/** One word in the forms in which it is compared. Polish is stemmed before folding, because Stempel knows its letters. */
public final class Terms {

    private static final int ROUGH = 6;
    private static final int LONGEST_STEMMED = 40;
    private static final WordMemory KNOWN = new WordMemory();
    private static final ThreadLocal<EnglishStemmer> ENGLISH = ThreadLocal.withInitial(EnglishStemmer::new);
    private static final ThreadLocal<StempelStemmer> POLISH =
            ThreadLocal.withInitial(() -> new StempelStemmer(PolishAnalyzer.getDefaultTable()));

    private static final int NEVER = -1;
    private static final char[] UNWRITTEN = {};

    private final String folded;
    private final String english;
    private final String polish;
    private final String rough;
    private final char[] written;
    private final int hash;
    private final int age;
    private final int number;

    private Terms(String lower, String folded, char[] written, int hash, int age, int number) {
        boolean stemmed = folded.length() <= LONGEST_STEMMED;
        this.folded = folded;
        english = stemmed ? english(folded) : folded;
        polish = stemmed ? polish(lower, folded) : folded;
        String shorter = polish.length() < english.length() ? polish : english;
        rough = shorter.substring(0, Math.min(ROUGH, shorter.length()));
        this.written = written;
        this.hash = hash;
        this.age = age;
        this.number = number;
    }

    /** Of the word that stands between these two places of a text. */
    static Terms of(char[] text, int start, int end) {
        return end - start > LONGEST_STEMMED
                ? unknown(new String(text, start, end - start))
                : KNOWN.terms(text, start, end);
    }

    /** Of a word that is not remembered. */
    static Terms unknown(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return new Terms(lower, fold(lower), UNWRITTEN, 0, NEVER, 0);
    }

    /** Of a word that stands in the memory of words under this number since that age. */
    static Terms known(String word, int hash, int age, int number) {
        String lower = word.toLowerCase(Locale.ROOT);
        return new Terms(lower, fold(lower), word.toCharArray(), hash, age, number);
    }

    /** Lower case without diacritics. */
    public String folded() {
        return folded;
    }

    /** The English stem of the folded word. */
    public String english() {
        return english;
    }

    /** The folded Polish stem of the word. */
    public String polish() {
        return polish;
    }

    /** A stem that serves both languages: the shorter of the two, at most six letters. */
    public String rough() {
        return rough;
    }

    /** The {@link #number} is the word's own among those of one age; later ages have greater numbers. */
    int age() {
        return age;
    }

    int number() {
        return number;
    }

    boolean isWritten(int wanted, char[] text, int start, int end) {
        if (hash != wanted || written.length != end - start) {
            return false;
        }
        for (int i = 0; i < written.length; i++) {
            if (written[i] != text[start + i]) {
                return false;
            }
        }
        return true;
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
