package dev.handoff.server.jira;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Lenient looks into Jira's JSON: what is absent, null or of another type reads as null or empty. */
final class Json {

    private Json() {}

    static @Nullable JsonObject object(@Nullable JsonElement parent, String name) {
        JsonElement value = member(parent, name);
        return value != null && value.isJsonObject() ? value.getAsJsonObject() : null;
    }

    static List<JsonElement> list(@Nullable JsonElement parent, String name) {
        JsonElement value = member(parent, name);
        return value != null && value.isJsonArray() ? elements(value.getAsJsonArray()) : List.of();
    }

    static @Nullable String string(@Nullable JsonElement parent, String name) {
        JsonElement value = member(parent, name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
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

    private static List<JsonElement> elements(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
