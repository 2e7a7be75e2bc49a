package dev.handoff.server.sandbox.tracker;

import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A web link on a ticket.
 *
 * @param body {@code application}, {@code relationship} and {@code object} as they were sent
 */
public record RemoteLink(String id, @Nullable String globalId, JsonObject body) {

    public String url() {
        return Json.textAt(Json.objectAt(body, "object"), "url");
    }

    public String title() {
        return Json.textAt(Json.objectAt(body, "object"), "title");
    }

    public String summary() {
        return Json.textAt(Json.objectAt(body, "object"), "summary");
    }
}
