package dev.handoff.server.sandbox.tracker;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.markup.Prose;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a ticket.
 *
 * @param author user key
 * @param visibility who may read it; null for all
 */
public record Comment(
        String id,
        String author,
        Prose body,
        Instant created,
        String updateAuthor,
        Instant updated,
        @Nullable Visibility visibility,
        Map<String, JsonElement> properties) {

    public Comment {
        properties = Map.copyOf(properties);
    }

    /**
     * Only some may read it.
     *
     * @param type {@code group} or {@code role}
     */
    public record Visibility(String type, String value) {

        public static @Nullable Visibility read(@Nullable JsonObject json) {
            return json == null ? null : new Visibility(Json.textAt(json, "type"), Json.textAt(json, "value"));
        }

        public JsonObject json() {
            return Json.object("type", type, "value", value, "identifier", value);
        }
    }

    /** Hidden from the customers of a service desk. */
    public boolean internal() {
        return Json.textAt(properties.get("sd.public.comment"), "internal").equals("true");
    }

    public Comment with(Map<String, JsonElement> newProperties) {
        return new Comment(id, author, body, created, updateAuthor, updated, visibility, newProperties);
    }
}
