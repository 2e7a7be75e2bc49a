package dev.handoff.server.context;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hears {@code /handoff wrong HARM because nobody outside the team sees this}, as people type it: in English or Polish, with the
 * item's id or any of its names, with or without a reason.
 */
final class Objections {

    private static final String SIGNS = "/#@";
    private static final String END = "(?![\\p{L}\\d])";
    private static final int AS_TYPED = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern END_OF_WORD = Pattern.compile("(?<=[\\p{L}\\d])" + END);
    private static final int MOST_WORDS = 9;

    private final Headings headings;
    private final Pattern command;
    private final Pattern and;
    private final Pattern because;

    Objections(Cues cues, Headings headings) {
        this.headings = headings;
        command = Pattern.compile(
                "[" + SIGNS + "]\\s*handoff\\s*[:,]?\\s+(?:" + cues.typed(Cue.WRONG_LEAD) + "\\s+){0,2}"
                        + cues.typed(Cue.WRONG) + END + "\\s*[:,-]?\\s*(.*)",
                AS_TYPED);
        and = Pattern.compile(
                "^\\s*(?:[,;&+/]|(?:" + cues.typed(Cue.AND) + "|" + cues.typed(Cue.EITHER) + ")" + END + ")\\s*");
        because =
                Pattern.compile("^[\\s:;,.\\-–—(]*(?:" + cues.typed(Cue.WRONG_BECAUSE) + END + "[\\s:,]*)?", AS_TYPED);
    }

    /** @return null when the line is no such command, or names no item */
    @Nullable
    Objection in(String line) {
        Matcher heard = line.isEmpty() || SIGNS.indexOf(line.charAt(0)) < 0 ? null : command.matcher(line);
        return heard == null || !heard.matches() ? null : to(heard.group(1));
    }

    private @Nullable Objection to(String said) {
        Set<Item> items = EnumSet.noneOf(Item.class);
        String rest = said;
        String next = said;
        // Nobody names an item twice; without the limit a line made to hurt could.
        for (int i = 0; i < Item.values().length && next != null; i++) {
            Named named = longestName(next);
            if (named == null) {
                break;
            }
            items.add(named.item());
            rest = named.rest();
            Matcher more = and.matcher(rest);
            next = more.find() ? rest.substring(more.end()) : null;
        }
        return items.isEmpty()
                ? null
                : new Objection(items, because.matcher(rest).replaceFirst("").strip());
    }

    private record Named(Item item, String rest) {}

    /** "Who is hurt" before "who": the longest run of words that is one item's name. */
    private @Nullable Named longestName(String text) {
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
