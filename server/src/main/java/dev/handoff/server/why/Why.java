package dev.handoff.server.why;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;

/**
 * A reason: an English sentence, which is its key as well, and what stands in its places. It is kept as it was given, so it can be
 * told in any language, and stays readable when the sentence is worded anew.
 *
 * @param sentence with {@code {}} for each of the parts
 * @param parts from left to right
 */
public record Why(String sentence, List<Part> parts) implements Part {

    public static final Why NOTHING = of("");

    static final String PLACE = "{}";

    public Why {
        parts = List.copyOf(parts);
    }

    /** @param parts what is not a {@link Part} is somebody's words */
    public static Why of(String sentence, Object... parts) {
        List<Part> all = new ArrayList<>(parts.length);
        for (Object part : parts) {
            all.add(part instanceof Part known ? known : new Words(String.valueOf(part)));
        }
        return new Why(sentence, all);
    }

    /** Several, one after the other. */
    public static Why all(String between, List<Why> reasons) {
        return new Why(
                String.join(between, java.util.Collections.nCopies(reasons.size(), PLACE)), List.copyOf(reasons));
    }

    /** What was kept as an English sentence: it is taken apart where it is one of ours. */
    public static Why read(String english) {
        return Sentences.polish().apart(english);
    }

    @Override
    public String in(String language) {
        StringBuilder told = new StringBuilder();
        String rest = language.equals("pl") ? Sentences.polish().of(sentence) : sentence;
        for (Part part : parts) {
            int place = rest.indexOf(PLACE);
            told.append(rest, 0, place).append(part.in(language));
            rest = rest.substring(place + PLACE.length());
        }
        return told.append(rest).toString();
    }

    /** Can all of it be told in this language? */
    public boolean isToldIn(String language) {
        return language.equals("en")
                || (Sentences.polish().has(sentence)
                        && parts.stream().allMatch(part -> !(part instanceof Why why) || why.isToldIn(language)));
    }

    /** The words that stand in a place, in English. */
    public String part(int place) {
        return parts.get(place).in("en");
    }

    /** As it is kept: the sentence, then what stands in it; words as text, a reason within as such a list again. */
    public JsonArray json() {
        JsonArray kept = new JsonArray();
        kept.add(sentence);
        for (Part part : parts) {
            kept.add(part instanceof Why why ? why.json() : new JsonPrimitive(part.in("en")));
        }
        return kept;
    }

    public static Why read(JsonArray kept) {
        List<Part> parts = new ArrayList<>();
        for (JsonElement part : kept.asList().subList(1, kept.size())) {
            parts.add(part.isJsonArray() ? read(part.getAsJsonArray()) : new Words(part.getAsString()));
        }
        return new Why(kept.get(0).getAsString(), parts);
    }

    /** In English, the language of logs and of the audit. */
    @Override
    public String toString() {
        return in("en");
    }
}
