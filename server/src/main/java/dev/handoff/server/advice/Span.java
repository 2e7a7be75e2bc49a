package dev.handoff.server.advice;

import dev.handoff.server.handoff.WordDiff;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of text on one line.
 *
 * @param url where a link leads; null for everything else
 * @param person whom a mention means; null for everything else
 */
record Span(
        String text,
        Style style,
        @Nullable String url,
        @Nullable Mention person) {

    /**
     * Somebody of the tracker.
     *
     * @param id account id (Cloud)
     * @param login login name (Data Center)
     */
    record Mention(String id, String login) {}

    Span(String text, Style style, @Nullable String url) {
        this(text, style, url, null);
    }

    Span {
        text = Excerpt.oneLine(text);
    }

    enum Style {
        PLAIN,
        STRONG,
        EM,
        /** Words to be typed as they are. */
        CODE,
        /** No longer there. */
        REMOVED,
        /** There now. */
        ADDED,
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

    static Span mention(String name, String id, String login) {
        return new Span(name, Style.PLAIN, null, new Mention(id, login));
    }

    /** @param quote the mark that opens a quotation */
    static List<Span> diff(WordDiff diff, String quote) {
        List<Span> spans = new ArrayList<>();
        for (WordDiff.Piece piece : diff.pieces()) {
            spans.add(plain(spans.isEmpty() ? quote : " "));
            spans.add(
                    switch (piece.kind()) {
                        case KEPT -> plain(piece.words());
                        case REMOVED -> new Span(piece.words(), Style.REMOVED, null);
                        case ADDED -> new Span(piece.words(), Style.ADDED, null);
                    });
        }
        spans.add(plain("”."));
        return spans;
    }

    /** A link; plain text where the address is not one a browser should follow from a ticket. */
    static Span link(String text, String url) {
        boolean safe = url.length() <= 2_000 && url.matches("(?i)https?://[^\\s|\\]\\[{}<>\"]+");
        return new Span(text, Style.PLAIN, safe ? url : null);
    }
}
