package dev.handoff.server.text;

import dev.handoff.server.text.Token.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into tokens in one pass. */
final class Tokenizer {

    private static final int LONGEST = 200;
    private static final int USUAL = 6;
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "eg", "i.e", "ie", "np", "tj", "tzn", "ok", "ul", "art", "nr", "no", "vs", "approx", "mr", "mrs",
            "ms", "dr", "st", "tzw", "min", "max", "ref", "inc", "ltd", "m.in", "godz", "pkt", "str", "s", "ust",
            "arts", "reg", "para");

    private final String text;
    private final char[] chars;
    private final List<Token> tokens;
    private int sentence;
    private int at;

    Tokenizer(String text) {
        this.text = text;
        chars = text.toCharArray();
        tokens = new ArrayList<>(chars.length / USUAL + 1);
    }

    List<Token> tokens() {
        while (at < chars.length) {
            char c = chars[at];
            if (Character.isLetterOrDigit(c)) {
                token(at);
            } else if ((c == '£' || c == '€' || c == '$') && isDigit(at + 1)) {
                token(at);
            } else {
                boundary(c);
                at++;
            }
        }
        return tokens;
    }

    private void boundary(char c) {
        boolean stop = c == '\n' || (".!?…".indexOf(c) >= 0 && endsSentence());
        if (stop && !tokens.isEmpty() && tokens.get(tokens.size() - 1).sentence() == sentence) {
            sentence++;
        }
    }

    private boolean endsSentence() {
        int next = at + 1;
        while (next < chars.length && "\"”’')]".indexOf(chars[next]) >= 0) {
            next++;
        }
        boolean gap = next >= chars.length || Character.isWhitespace(chars[next]);
        return gap && (chars[at] != '.' || !afterAbbreviation());
    }

    private boolean afterAbbreviation() {
        if (tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.get(tokens.size() - 1);
        boolean initial = last.end() - last.start() == 1 && Character.isUpperCase(chars[last.start()]);
        return last.end() == at
                && (initial || ABBREVIATIONS.contains(last.terms().folded()));
    }

    private void token(int start) {
        int end = url(start);
        Shape shape = end > start ? Shape.URL : null;
        if (shape == null) {
            end = word(start);
            shape = Shapes.of(chars, start, end);
        }
        int stop = possessive(start, end);
        Terms terms = Terms.of(chars, start, Math.min(stop, start + LONGEST));
        tokens.add(new Token(start, stop, terms, shape, sentence));
        at = end;
    }

    private int url(int start) {
        if (chars[start] != 'h' || (!text.startsWith("http://", start) && !text.startsWith("https://", start))) {
            return start;
        }
        int end = start;
        while (end < chars.length && !Character.isWhitespace(chars[end]) && "|<>\"".indexOf(chars[end]) < 0) {
            end++;
        }
        while (".,;:!?)]".indexOf(chars[end - 1]) >= 0) {
            end--;
        }
        return end;
    }

    private int word(int start) {
        int end = start + 1;
        while (end < chars.length && (Character.isLetterOrDigit(chars[end]) || joins(start, end))) {
            end++;
        }
        if (end < chars.length && chars[end] == '%') {
            return end + 1;
        }
        return isDigit(end - 1) && text.startsWith(" %", end) ? end + 2 : end;
    }

    /** Does the sign at this place belong to the word around it? */
    private boolean joins(int start, int i) {
        if (i + 1 >= chars.length || !Character.isLetterOrDigit(chars[i + 1])) {
            return false;
        }
        boolean digits = isDigit(i - 1) && isDigit(i + 1);
        return switch (chars[i]) {
            case '_', '’', '\'' -> true;
            case '.', ',' -> digits || (chars[i] == '.' && !Character.isUpperCase(chars[i + 1]));
            case '/' -> digits && Character.isLetter(chars[start]);
            case '-' -> Shapes.isIdPart(chars, start, i);
            default -> false;
        };
    }

    /** Ends before a possessive 's, so that {@code Larkfield's} and {@code Larkfield} are one word. */
    private int possessive(int start, int end) {
        boolean s = end - start > 3 && chars[end - 1] == 's';
        return s && (chars[end - 2] == '\'' || chars[end - 2] == '’') ? end - 2 : end;
    }

    private boolean isDigit(int i) {
        return i >= 0 && i < chars.length && Character.isDigit(chars[i]);
    }
}
