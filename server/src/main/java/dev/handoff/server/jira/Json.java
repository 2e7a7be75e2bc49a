package dev.handoff.server.jira;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lenient looks into Jira's JSON: what is absent, null or of another type reads as null or empty. */
final class Json {

    private Json() {}

    /** @return null where the text is not one JSON value, strictly */
    static @Nullable JsonElement parse(String text) {
        if (text.isBlank()) {
            return null;
        }
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement value = JsonParser.parseReader(reader);
            return reader.peek() == JsonToken.END_DOCUMENT ? value : null;
        } catch (JsonParseException | IOException e) {
            return null;
        }
    }

    static @Nullable JsonObject object(@Nullable JsonElement parent, String name) {
        JsonElement value = member(parent, name);
        return value != null && value.isJsonObject() ? value.getAsJsonObject() : null;
    }

    static List<JsonElement> list(@Nullable JsonElement parent, String name) {
        JsonElement value = member(parent, name);
        return value != null && value.isJsonArray() ? value.getAsJsonArray().asList() : List.of();
    }

    static boolean hasList(@Nullable JsonElement parent, String name) {
        JsonElement value = member(parent, name);
        return value != null && value.isJsonArray();
    }

    static Collection<Map.Entry<String, JsonElement>> entries(@Nullable JsonObject object) {
        return object == null ? List.of() : object.entrySet();
    }

    static @Nullable String string(@Nullable JsonElement parent, String name) {
        JsonElement value = member(parent, name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
    }

    /** Like {@link #string}, and null where it is blank. */
    static @Nullable String filled(@Nullable JsonElement parent, String name) {
        String value = string(parent, name);
        return value == null || value.isBlank() ? null : value;
    }

    static String text(@Nullable JsonElement parent, String name) {
        String value = string(parent, name);
        return value == null ? "" : value;
    }

    static @Nullable Integer integer(@Nullable JsonElement parent, String name) {
        String value = string(parent, name);
        try {
            return value == null ? null : Integer.valueOf(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static boolean flag(@Nullable JsonElement parent, String name, boolean otherwise) {
        String value = string(parent, name);
        return value == null ? otherwise : value.equals("true");
    }

    static @Nullable JsonElement member(@Nullable JsonElement parent, String name) {
        if (parent == null || !parent.isJsonObject()) {
            return null;
        }
        JsonElement value = parent.getAsJsonObject().get(name);
        return value == null || value.isJsonNull() ? null : value;
    }

    static JsonArray array(Collection<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }
}
