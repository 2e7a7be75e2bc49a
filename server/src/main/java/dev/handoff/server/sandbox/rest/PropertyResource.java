package dev.handoff.server.sandbox.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.Refusal;
import java.util.List;
import java.util.Map;

/** Entity properties of tickets. */
final class PropertyResource {

    private static final int LIMIT = 32_768;
    private static final int KEY_LIMIT = 255;

    void addTo(Routes routes) {
        routes.both("GET", "issue/{issue}/properties", PropertyResource::keys)
                .both(
                        "GET",
                        "issue/{issue}/properties/{property}",
                        call -> value(call, call.issue().properties()))
                .both("PUT", "issue/{issue}/properties/{property}", PropertyResource::put)
                .both("DELETE", "issue/{issue}/properties/{property}", PropertyResource::delete);
    }

    private static Reply keys(Call call) {
        return keys(call, "issue/" + call.issue().id(), call.issue().properties());
    }

    static Reply keys(Call call, String owner, Map<String, JsonElement> properties) {
        List<JsonObject> keys = properties.keySet().stream()
                .map(key -> Json.object("self", call.view().self(owner + "/properties/" + key), "key", key))
                .toList();
        return Reply.ok(Json.object("keys", keys));
    }

    static Reply value(Call call, Map<String, JsonElement> properties) {
        String key = call.part("property");
        JsonElement value = properties.get(key);
        if (value == null) {
            throw Refusal.notFound("The property with the key '" + key + "' does not exist.");
        }
        return Reply.ok(Json.object("key", key, "value", value));
    }

    private static Reply put(Call call) {
        Issue issue = call.issue();
        String key = call.part("property");
        if (key.length() > KEY_LIMIT) {
            throw Refusal.badRequest("The property key is too long; at most " + KEY_LIMIT + " characters are allowed.");
        }
        JsonElement value = checked(call.text());
        boolean fresh = !issue.properties().containsKey(key);
        call.tracker().putProperty(issue, key, value, call.user());
        return Reply.status(fresh ? 201 : 200, null);
    }

    static JsonElement checked(String text) {
        if (text.isBlank()) {
            throw Refusal.badRequest("The property value must not be empty.");
        }
        if (text.length() > LIMIT) {
            throw Refusal.badRequest(
                    "The length of the property value is too long; at most " + LIMIT + " characters are allowed.");
        }
        try {
            return Json.parse(text);
        } catch (JsonParseException e) {
            throw Refusal.badRequest("The property value is not valid JSON.");
        }
    }

    private static Reply delete(Call call) {
        Issue issue = call.issue();
        value(call, issue.properties());
        call.tracker().removeProperty(issue, call.part("property"), call.user());
        return Reply.noContent();
    }
}
