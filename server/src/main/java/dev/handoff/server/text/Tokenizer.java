package dev.handoff.server.text;

import dev.handoff.server.text.Token.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into tokens in one pass. */
final class Tokenizer {

    private static final int LONGEST = 200;
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "eg", "i.e", "ie", "np", "tj", "tzn", "ok", "ul", "art", "nr", "no", "vs", "approx", "mr", "mrs",
            "ms", "dr", "st", "tzw", "min", "max", "ref", "inc", "ltd", "m.in", "godz", "pkt", "str", "s", "ust",
            "arts", "reg", "para");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int sentence;
    private int at;

    Tokenizer(String text) {
        this.text = text;
    }

    List<Token> tokens() {
        while (at < text.length()) {
            char c = text.charAt(at);
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
        while (next < text.length() && "\"”’')]".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        boolean gap = next >= text.length() || Character.isWhitespace(text.charAt(next));
        return gap && (text.charAt(at) != '.' || !afterAbbreviation());
    }

    private boolean afterAbbreviation() {
        if (tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.get(tokens.size() - 1);
        boolean initial = last.end() - last.start() == 1 && Character.isUpperCase(text.charAt(last.start()));
        return last.end() == at
                && (initial || ABBREVIATIONS.contains(last.terms().folded()));
    }

    private void token(int start) {
        int end = url(start);
        Shape shape = end > start ? Shape.URL : null;
        if (shape == null) {
            end = word(start);
            shape = Shapes.of(text, start, end);
        }
        int stop = possessive(start, end);
        String word = text.substring(start, Math.min(stop, start + LONGEST));
        tokens.add(new Token(start, stop, Terms.of(word), shape, sentence));
        at = end;
    }

    private int url(int start) {
        if (!text.startsWith("http://", start) && !text.startsWith("https://", start)) {
            return start;
        }
        int end = start;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && "|<>\"".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (".,;:!?)]".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private int word(int start) {
        int end = start + 1;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || joins(start, end))) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '%') {
            return end + 1;
        }
        return isDigit(end - 1) && text.startsWith(" %", end) ? end + 2 : end;
    }

    /** Does the sign at this place belong to the word around it? */
    private boolean joins(int start, int i) {
        if (i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1))) {
            return false;
        }
        boolean digits = isDigit(i - 1) && isDigit(i + 1);
        return switch (text.charAt(i)) {
            case '_', '’', '\'' -> true;
            case '.', ',' -> digits || (text.charAt(i) == '.' && !Character.isUpperCase(text.charAt(i + 1)));
            case '/' -> digits && Character.isLetter(text.charAt(start));
            case '-' -> Shapes.isIdPart(text, start, i);
            default -> false;
        };
    }

    /** Ends before a possessive 's, so that {@code Larkfield's} and {@code Larkfield} are one word. */
    private int possessive(int start, int end) {
        boolean s = end - start > 3 && text.charAt(end - 1) == 's';
        return s && (text.charAt(end - 2) == '\'' || text.charAt(end - 2) == '’') ? end - 2 : end;
    }

    private boolean isDigit(int i) {
        return i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
    }
}
