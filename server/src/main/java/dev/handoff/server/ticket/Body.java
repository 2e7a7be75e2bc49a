package dev.handoff.server.ticket;

import com.google.gson.JsonObject;

/** Text as the tracker holds it: an ADF document, or a string that may be wiki markup, markdown or plain. */
public sealed interface Body {

    Body EMPTY = new Text("");

    boolean isBlank();

    /** @param document the ADF root node, {@code {"type":"doc","version":1,"content":[...]}} */
    record Adf(JsonObject document) implements Body {
        @Override
        public boolean isBlank() {
            return !document.has("content")
                    || document.getAsJsonArray("content").isEmpty();
        }
    }

    record Text(String text) implements Body {
        @Override
        public boolean isBlank() {
            return text.isBlank();
        }
    }
}
