package dev.handoff.server.advice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where something stands on a ticket, in the reader's language. */
final class Place {

    private static final int LONGEST = 60;
    private static final Pattern KNOWN = Pattern.compile("(description|summary|comment of|parent)\\b|customfield_\\d+");

    private Place() {}

    /**
     * The judgement names places in English and fields by id: {@code description, "Why now"}, {@code comment of 2026-11-10},
     * {@code customfield_10101}.
     */
    static String in(Voice voice, String where) {
        Matcher known = KNOWN.matcher(where);
        String place = known.lookingAt() ? name(voice, known.group(1)) + where.substring(known.end()) : where;
        return Excerpt.of(place, LONGEST);
    }

    private static String name(Voice voice, @Nullable String word) {
        return voice.say("place." + (word == null ? "field" : word.replace(' ', '.')));
    }
}
