package dev.handoff.server.advice;

import org.jspecify.annotations.Nullable;

/**
 * A run of text on one line.
 *
 * @param url where a link leads; null for everything else
 */
record Span(String text, Style style, @Nullable String url) {

    Span {
        text = Excerpt.oneLine(text);
    }

    enum Style {
        PLAIN,
        STRONG,
        EM,
        /** Words to be typed as they are. */
        CODE,
        /** Starts a new line within the paragraph. */
        BREAK
    }

    static final Span BREAK = new Span("", Style.BREAK, null);

    static Span plain(String text) {
        return new Span(text, Style.PLAIN, null);
    }

    static Span strong(String text) {
        return new Span(text, Style.STRONG, null);
    }

    static Span em(String text) {
        return new Span(text, Style.EM, null);
    }

    static Span code(String text) {
        return new Span(text, Style.CODE, null);
    }

    /** A link; plain text where the address is not one a browser should follow from a ticket. */
    static Span link(String text, String url) {
        boolean safe = url.length() <= 2_000 && url.matches("(?i)https?://[^\\s|\\]\\[{}<>\"]+");
        return new Span(text, Style.PLAIN, safe ? url : null);
    }
}
