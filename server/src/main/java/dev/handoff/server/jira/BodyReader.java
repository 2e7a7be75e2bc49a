package dev.handoff.server.jira;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.ticket.Body;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the value of a field that may hold text: ADF, a string, a number, an option, a person, or a list of these. */
final class BodyReader {

    /** Where the objects that Jira puts into fields keep what it shows: options, teams, people, versions, issues. */
    private static final List<String> SHOWN = List.of("value", "name", "displayName", "title", "key");

    private BodyReader() {}

    static Body read(@Nullable JsonElement value) {
        if (value == null || value.isJsonNull()) {
            return Body.EMPTY;
        }
        return Json.hasList(value, "content") ? new Body.Adf(value.getAsJsonObject()) : new Body.Text(text(value));
    }

    private static String text(JsonElement value) {
        if (value.isJsonPrimitive()) {
            return value.getAsString();
        }
        return value.isJsonObject() ? shown(value.getAsJsonObject()) : joined(value);
    }

    private static String joined(JsonElement value) {
        return !value.isJsonArray()
                ? ""
                : String.join(
                        ", ",
                        StreamSupport.stream(value.getAsJsonArray().spliterator(), false)
                                .map(element -> element.isJsonArray() ? "" : text(element))
                                .filter(text -> !text.isBlank())
                                .toList());
    }

    /** A cascading option carries the second choice as its child: "Home - Buildings". */
    private static String shown(JsonObject value) {
        Stream<@Nullable String> own = SHOWN.stream().<@Nullable String>map(name -> Json.filled(value, name));
        String first = own.filter(Objects::nonNull).findFirst().orElse("");
        JsonObject child = Json.object(value, "child");
        return child == null ? first : first + " - " + Json.text(child, "value");
    }
}
