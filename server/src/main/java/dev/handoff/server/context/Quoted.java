package dev.handoff.server.context;

import dev.handoff.server.text.Token;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words in quotation marks: what a screen or a letter says, not what the ticket says. */
final class Quoted {

    private static final Pattern QUOTE =
            Pattern.compile("(?<![\\p{L}\\d])[\"“„«'‘]([^\"“”„«»'‘’\\n]{1,120})[\"”»'’](?![\\p{L}\\d])");

    private final BitSet inside = new BitSet();

    Quoted(String text) {
        Matcher quotes = QUOTE.matcher(text);
        while (quotes.find()) {
            inside.set(quotes.start(1), quotes.end(1));
        }
    }

    boolean has(Token token) {
        return inside.get(token.start());
    }
}
