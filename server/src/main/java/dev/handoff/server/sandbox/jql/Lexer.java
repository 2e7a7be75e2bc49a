package dev.handoff.server.sandbox.jql;

import dev.handoff.server.sandbox.tracker.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts JQL into tokens. */
final class Lexer {

    private static final String SPECIAL = "()=!<>~,\"'&|";
    private static final Set<String> TWO = Set.of("!=", "<=", ">=", "!~", "&&", "||");
    private static final Map<Character, Character> ESCAPES = Map.of('n', '\n', 't', '\t', 'r', '\r');

    private final String jql;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String jql) {
        this.jql = jql;
    }

    static List<Token> tokens(String jql) {
        return new Lexer(jql).tokens();
    }

    private List<Token> tokens() {
        while (at < jql.length()) {
            char c = jql.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"' || c == '\'') {
                quoted(c);
            } else if (SPECIAL.indexOf(c) >= 0) {
                special(c);
            } else {
                word();
            }
        }
        add(Token.Kind.END, "", at);
        return tokens;
    }

    private void add(Token.Kind kind, String text, int start) {
        tokens.add(new Token(kind, text, start + 1));
    }

    private void special(char c) {
        int start = at++;
        switch (c) {
            case '(' -> add(Token.Kind.OPEN, "(", start);
            case ')' -> add(Token.Kind.CLOSE, ")", start);
            case ',' -> add(Token.Kind.COMMA, ",", start);
            default -> operator(start);
        }
    }

    private void operator(int start) {
        String two = jql.substring(start, Math.min(jql.length(), start + 2));
        if (TWO.contains(two)) {
            at++;
        }
        add(Token.Kind.OPERATOR, jql.substring(start, at), start);
    }

    private void quoted(char quote) {
        int start = at++;
        StringBuilder text = new StringBuilder();
        while (at < jql.length() && jql.charAt(at) != quote) {
            text.append(jql.charAt(at) == '\\' ? escaped(start) : jql.charAt(at));
            at++;
        }
        if (at >= jql.length()) {
            throw unfinished(start);
        }
        at++;
        add(Token.Kind.QUOTED, text.toString(), start);
    }

    private char escaped(int start) {
        at++;
        if (at >= jql.length()) {
            throw unfinished(start);
        }
        char c = jql.charAt(at);
        return ESCAPES.getOrDefault(c, c);
    }

    private Refusal unfinished(int start) {
        return Refusal.badRequest("Error in the JQL Query: The quoted string '" + jql.substring(start + 1)
                + "' has not been completed. (line 1, character " + (start + 1) + ")");
    }

    private void word() {
        int start = at;
        while (at < jql.length() && !Character.isWhitespace(jql.charAt(at)) && SPECIAL.indexOf(jql.charAt(at)) < 0) {
            at++;
        }
        add(Token.Kind.WORD, jql.substring(start, at), start);
    }
}
