package dev.handoff.server.sandbox.markup;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * A text in the form in which it was written. The other forms are made from it on reading, so whoever wrote wiki markup reads
 * the very same wiki markup back.
 */
public sealed interface Prose {

    String wiki();

    JsonObject adf();

    /** As kept in the state: a string is wiki markup, an object is an Atlassian document. */
    JsonElement kept();

    default String html() {
        return AdfHtml.render(adf());
    }

    static Prose of(JsonElement kept) {
        return kept.isJsonObject() ? new Adf(kept.getAsJsonObject()) : new Wiki(kept.getAsString());
    }

    record Wiki(String wiki) implements Prose {
        @Override
        public JsonObject adf() {
            return WikiReader.read(wiki);
        }

        @Override
        public JsonElement kept() {
            return new JsonPrimitive(wiki);
        }
    }

    record Adf(JsonObject adf) implements Prose {
        @Override
        public String wiki() {
            return WikiWriter.write(adf);
        }

        @Override
        public JsonElement kept() {
            return adf;
        }
    }
}
