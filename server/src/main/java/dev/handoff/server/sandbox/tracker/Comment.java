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
 * @param visibility {@code {"type":"group","value":"..."}}, null when all may read it
 */
public record Comment(
        String id,
        String author,
        Prose body,
        Instant created,
        String updateAuthor,
        Instant updated,
        @Nullable JsonObject visibility,
        Map<String, JsonElement> properties) {

    public Comment {
        properties = Map.copyOf(properties);
    }

    /** Hidden from the customers of a service desk. */
    public boolean internal() {
        return Json.textAt(properties.get("sd.public.comment"), "internal").equals("true");
    }

    public Comment with(Map<String, JsonElement> newProperties) {
        return new Comment(id, author, body, created, updateAuthor, updated, visibility, newProperties);
    }
}
