package dev.handoff.server.context;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code /handoff wrong HARM because nobody outside the team sees this}, as people type it: in English or Polish, with the
 * item's id or any of its names, with or without a reason.
 */
record Objection(Set<Item> items, String reason) {

    private static final Pattern COMMAND = Pattern.compile(
            "[/#@]\\s*handoff\\s*[:,]?\\s+(?:to\\s+|is\\s+|jest\\s+)?(?:wrong|incorrect|false|mistaken|not\\s+true|(?:to\\s+)?nieprawd[aąę]"
                    + "|b[łl][ęe]dn[aeyi]e?|b[łl][ąa]d|[źz]le|[źz][łl][aey]|nies[łl]uszn[aey]|niepotrzebn[aey]|nietrafion[aey])"
                    + "(?![\\p{L}\\d])\\s*[:,-]?\\s*(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String SIGNS = "/#@";
    private static final Pattern AND = Pattern.compile("^\\s*(?:[,;&+/]|and\\b|or\\b|i\\b|oraz\\b|lub\\b)\\s*");
    private static final Pattern BECAUSE = Pattern.compile(
            "^[\\s:;,.\\-–—(]*(?:(?:because|since|as|for|cause|cos|bo|poniewa[żz]|gdy[żz]|bowiem)(?![\\p{L}\\d])[\\s:,]*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern END_OF_WORD = Pattern.compile("(?<=[\\p{L}\\d])(?![\\p{L}\\d])");
    private static final int MOST_WORDS = 9;

    Objection {
        items = Set.copyOf(items);
    }

    /** @return null when the line is no such command, or names no item */
    static @Nullable Objection of(String line, Headings headings) {
        Matcher command = line.isEmpty() || SIGNS.indexOf(line.charAt(0)) < 0 ? null : COMMAND.matcher(line);
        if (command == null || !command.matches()) {
            return null;
        }
        Set<Item> items = EnumSet.noneOf(Item.class);
        String rest = command.group(1);
        String next = rest;
        // Nobody names an item twice; without the limit a line made to hurt could.
        for (int i = 0; i < Item.values().length && next != null; i++) {
            Named named = longestName(next, headings);
            if (named == null) {
                break;
            }
            items.add(named.item());
            rest = named.rest();
            Matcher more = AND.matcher(rest);
            next = more.find() ? rest.substring(more.end()) : null;
        }
        return items.isEmpty()
                ? null
                : new Objection(items, BECAUSE.matcher(rest).replaceFirst("").strip());
    }

    private record Named(Item item, String rest) {}

    /** "Who is hurt" before "who": the longest run of words that is one item's name. */
    private static @Nullable Named longestName(String text, Headings headings) {
        Named longest = null;
        Matcher ends = END_OF_WORD.matcher(text);
        for (int words = 0; words < MOST_WORDS && ends.find(); words++) {
            Item item = headings.named(text.substring(0, ends.start()));
            if (item != null) {
                longest = new Named(item, text.substring(ends.start()));
            }
        }
        return longest;
    }
}
