package dev.handoff.server.sandbox.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds JSON from plain values and looks into it without surprises. */
public final class Json {

    private static final Gson WRITER =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private Json() {}

    /** @param namesAndValues alternately a member's name and its value; a null value is written as {@code null} */
    public static JsonObject object(@Nullable Object... namesAndValues) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.add(String.valueOf(namesAndValues[i]), of(namesAndValues[i + 1]));
        }
        return object;
    }

    public static JsonArray array(Collection<?> values) {
        JsonArray array = new JsonArray();
        values.forEach(value -> array.add(of(value)));
        return array;
    }

    public static JsonElement of(@Nullable Object value) {
        if (value == null) {
            return JsonNull.INSTANCE;
        }
        if (value instanceof JsonElement json) {
            return json;
        }
        if (value instanceof Collection<?> values) {
            return array(values);
        }
        if (value instanceof Number number) {
            return new JsonPrimitive(number);
        }
        return value instanceof Boolean flag ? new JsonPrimitive(flag) : new JsonPrimitive(value.toString());
    }

    /** @throws com.google.gson.JsonParseException when it is not JSON */
    public static JsonElement parse(String text) {
        return JsonParser.parseString(text);
    }

    public static String write(JsonElement json) {
        return WRITER.toJson(json);
    }

    public static @Nullable JsonElement at(@Nullable JsonElement parent, String name) {
        if (parent == null || !parent.isJsonObject()) {
            return null;
        }
        JsonElement value = parent.getAsJsonObject().get(name);
        return value == null || value.isJsonNull() ? null : value;
    }

    public static @Nullable JsonObject objectAt(@Nullable JsonElement parent, String name) {
        JsonElement value = at(parent, name);
        return value != null && value.isJsonObject() ? value.getAsJsonObject() : null;
    }

    /** The member as text; numbers and booleans too. */
    public static @Nullable String stringAt(@Nullable JsonElement parent, String name) {
        JsonElement value = at(parent, name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
    }

    public static String textAt(@Nullable JsonElement parent, String name) {
        String value = stringAt(parent, name);
        return value == null ? "" : value;
    }

    public static List<JsonElement> listAt(@Nullable JsonElement parent, String name) {
        JsonElement value = at(parent, name);
        return value != null && value.isJsonArray() ? value.getAsJsonArray().asList() : List.of();
    }

    public static List<String> stringsAt(@Nullable JsonElement parent, String name) {
        return strings(at(parent, name));
    }

    /** The texts of an array; of a single text, that one. */
    public static List<String> strings(@Nullable JsonElement value) {
        if (value == null || value.isJsonNull() || value.isJsonObject()) {
            return List.of();
        }
        if (value.isJsonPrimitive()) {
            return List.of(value.getAsString());
        }
        return value.getAsJsonArray().asList().stream()
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .toList();
    }
}
