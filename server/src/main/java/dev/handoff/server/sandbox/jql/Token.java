package dev.handoff.server.sandbox.jql;

import java.util.Locale;

/** @param position where it starts, counted from 1 */
record Token(Kind kind, String text, int position) {

    enum Kind {
        WORD,
        QUOTED,
        OPERATOR,
        OPEN,
        CLOSE,
        COMMA,
        END
    }

    boolean is(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    boolean operator(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }
}
