package dev.handoff.server.sandbox.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.shape.View;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.Refusal;
import dev.handoff.server.sandbox.tracker.Tracker;
import dev.handoff.server.sandbox.tracker.User;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call of an endpoint by somebody who is signed in.
 *
 * @param path the values of the path's placeholders
 * @param query each name's values in order
 */
record Call(User user, View view, Map<String, String> path, Map<String, List<String>> query, String text) {

    Tracker tracker() {
        return view.tracker();
    }

    boolean cloud() {
        return view.dialect().cloud();
    }

    Issue issue() {
        return tracker().get(part("issue"));
    }

    /** A placeholder's value. */
    String part(String name) {
        return path.getOrDefault(name, "");
    }

    @Nullable
    String asked(String name) {
        List<String> values = query.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    String asked(String name, String otherwise) {
        String value = asked(name);
        return value == null ? otherwise : value;
    }

    int number(String name, int otherwise) {
        try {
            return Integer.parseInt(asked(name, String.valueOf(otherwise)));
        } catch (NumberFormatException e) {
            // A wrong number is an unknown resource to Jira's parameter reader.
            throw Refusal.notFound("The value '" + asked(name) + "' of the parameter '" + name + "' is not a number.");
        }
    }

    /** Values of a parameter that takes commas or repeats itself. */
    Set<String> set(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .flatMap(values -> List.of(values.split(",", -1)).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    JsonElement json() {
        try {
            return Json.parse(text);
        } catch (JsonParseException e) {
            throw Refusal.badRequest("There was an error parsing JSON. Check that your request body is valid.");
        }
    }

    JsonObject object() {
        JsonElement json = json();
        if (!json.isJsonObject()) {
            throw Refusal.badRequest("There was an error parsing JSON. Check that your request body is valid.");
        }
        return json.getAsJsonObject();
    }
}
