package dev.handoff.server.text;

import dev.handoff.server.text.Token.Shape;

/** Tells what a token looks like. */
final class Shapes {

    /** Longer than any id; looking back no further keeps a line of hyphens linear. */
    private static final int LONGEST_ID = 40;

    private Shapes() {}

    static Shape of(char[] text, int start, int end) {
        char first = text[start];
        char last = text[end - 1];
        if (first == '£' || first == '€' || first == '$') {
            return Shape.MONEY;
        }
        if (last == '%') {
            return Shape.PERCENT;
        }
        if (isPlain(text, start + 1, end)) {
            return isSmall(first) ? Shape.WORD : first >= 'A' && first <= 'Z' ? Shape.CAPITAL : slow(text, start, end);
        }
        return slow(text, start, end);
    }

    private static Shape slow(char[] text, int start, int end) {
        return Character.isDigit(text[start]) ? number(text, start, end) : letters(text, start, end);
    }

    /** Small letters of the English alphabet alone, as nearly all words are, need no look into Unicode's tables. */
    private static boolean isPlain(char[] text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (!isSmall(text[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static Shape number(char[] text, int start, int end) {
        int letters = 0;
        for (int i = start; i < end; i++) {
            letters += Character.isLetter(text[i]) ? 1 : 0;
        }
        return letters > 2 ? Shape.ID : Shape.NUMBER;
    }

    private static Shape letters(char[] text, int start, int end) {
        int upper = 0;
        int digits = 0;
        boolean code = false;
        for (int i = start; i < end; i++) {
            char c = text[i];
            upper += Character.isUpperCase(c) ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
            boolean hump = i > start && Character.isUpperCase(c) && Character.isLowerCase(text[i - 1]);
            code |= c == '_' || c == '.' || hump;
        }
        if (digits > 0 && upper > 0) {
            return Shape.ID;
        }
        if (code) {
            return Shape.CODE;
        }
        return upper == 0 ? Shape.WORD : upper > 1 && upper == end - start ? Shape.ACRONYM : Shape.CAPITAL;
    }

    /** A hyphen inside something like {@code LM-PG-208}: capitals before it, a digit or capital after it. */
    static boolean isIdPart(char[] text, int start, int hyphen) {
        boolean digitOrUpper = Character.isUpperCase(text[hyphen + 1]) || Character.isDigit(text[hyphen + 1]);
        boolean all = hyphen - start < LONGEST_ID && digitOrUpper && Character.isUpperCase(text[start]);
        for (int i = start; all && i < hyphen; i++) {
            char c = text[i];
            all = Character.isUpperCase(c) || Character.isDigit(c) || c == '-' || c == '_';
        }
        return all;
    }
}
