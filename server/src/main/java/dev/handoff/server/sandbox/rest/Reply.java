package dev.handoff.server.sandbox.rest;

import com.google.gson.JsonElement;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.tracker.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint answers.
 *
 * @param body null for none
 */
public record Reply(int status, @Nullable JsonElement body, Map<String, String> headers) {

    public Reply {
        headers = Map.copyOf(headers);
    }

    static Reply ok(JsonElement body) {
        return new Reply(200, body, Map.of());
    }

    static Reply created(JsonElement body) {
        return new Reply(201, body, Map.of());
    }

    static Reply noContent() {
        return new Reply(204, null, Map.of());
    }

    static Reply status(int status, @Nullable JsonElement body) {
        return new Reply(status, body, Map.of());
    }

    static Reply refusal(Refusal refusal) {
        return new Reply(
                refusal.status(),
                Json.object("errorMessages", refusal.messages(), "errors", errors(refusal)),
                Map.of());
    }

    private static JsonElement errors(Refusal refusal) {
        var errors = Json.object();
        refusal.errors().forEach(errors::addProperty);
        return errors;
    }

    Reply with(String name, String value) {
        return new Reply(status, body, Map.of(name, value));
    }
}
