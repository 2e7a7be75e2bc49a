package dev.handoff.server.text;

import java.util.ArrayList;
import java.util.List;

/** A text cut into tokens and sentences. */
public final class Words {

    private final String text;
    private final List<Token> tokens;
    private final int sentences;

    private Words(String text, List<Token> tokens, int sentences) {
        this.text = text;
        this.tokens = tokens;
        this.sentences = sentences;
    }

    public static Words of(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        List<Token> tokens = tokenizer.tokens();
        return new Words(
                text,
                tokens,
                tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).sentence() + 1);
    }

    public String text() {
        return text;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token get(int index) {
        return tokens.get(index);
    }

    public int size() {
        return tokens.size();
    }

    public int sentences() {
        return sentences;
    }

    /** The token as written. */
    public String raw(int index) {
        Token token = tokens.get(index);
        return text.substring(token.start(), token.end());
    }

    /** Is the token written with these very letters? */
    boolean isWritten(int index, String letters) {
        Token token = tokens.get(index);
        return token.end() - token.start() == letters.length() && text.startsWith(letters, token.start());
    }

    /** The words from one token to another, both included, as written. */
    public String raw(int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to).end());
    }

    /** A sentence as written, from its first word to the beginning of the next. */
    public String sentence(int number) {
        List<Token> inside = new ArrayList<>(2);
        int end = text.length();
        for (Token token : tokens) {
            if (token.sentence() == number && inside.isEmpty()) {
                inside.add(token);
            } else if (token.sentence() > number) {
                end = token.start();
                break;
            }
        }
        return inside.isEmpty()
                ? ""
                : text.substring(inside.get(0).start(), end).strip();
    }
}
