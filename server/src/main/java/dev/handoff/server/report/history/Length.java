package dev.handoff.server.report.history;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.ticket.Body;
import org.jspecify.annotations.Nullable;

/** How much a ticket says, by its words: the only size that every ticket has. */
public enum Length {
    UNKNOWN,
    SHORT,
    MIDDLING,
    LONG;

    private static final int SHORT_BELOW = 60;
    private static final int LONG_FROM = 200;

    /** @param words 0 where nobody counted */
    public static Length of(int words) {
        return words <= 0 ? UNKNOWN : words < SHORT_BELOW ? SHORT : words < LONG_FROM ? MIDDLING : LONG;
    }

    /** How many words the text has. */
    public static int words(Body body) {
        return body instanceof Body.Adf adf ? words(adf.document()) : words(((Body.Text) body).text());
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private static int words(@Nullable JsonElement node) {
        if (node instanceof JsonArray array) {
            return array.asList().stream().mapToInt(Length::words).sum();
        }
        return node instanceof JsonObject object
                ? words(object.get("content"))
                        + (object.has("text") ? words(object.get("text").getAsString()) : 0)
                : 0;
    }
}
