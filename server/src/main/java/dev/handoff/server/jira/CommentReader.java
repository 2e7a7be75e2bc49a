package dev.handoff.server.jira;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.ticket.Comment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads comments as they stand in an issue, in a page of comments or in a webhook. */
final class CommentReader {

    /** Set by Jira Service Management on a comment that customers do not see. */
    static final String SERVICE_DESK_VISIBILITY = "sd.public.comment";

    private CommentReader() {}

    static List<Comment> list(@Nullable JsonObject page) {
        List<Comment> comments = new ArrayList<>();
        for (JsonElement comment : Json.list(page, "comments")) {
            comments.add(read(comment));
        }
        return comments;
    }

    static Comment read(JsonElement json) {
        Map<String, String> properties = properties(json);
        return new Comment(
                Json.text(json, "id"),
                PersonReader.read(Json.object(json, "author")),
                BodyReader.read(Json.member(json, "body")),
                JiraTime.read(Json.string(json, "created")),
                JiraTime.read(Json.string(json, "updated")),
                properties,
                isInternal(json, properties));
    }

    static Map<String, String> properties(@Nullable JsonElement json) {
        List<JsonElement> all = Json.list(json, "properties");
        if (all.isEmpty()) {
            return Map.of();
        }
        Map<String, String> properties = new HashMap<>();
        for (JsonElement property : all) {
            JsonElement value = Json.member(property, "value");
            properties.put(Json.text(property, "key"), value == null ? "null" : value.toString());
        }
        return properties;
    }

    /** Hidden from customers, or restricted to a role or group: what it says is not for everybody who sees the ticket. */
    private static boolean isInternal(JsonElement json, Map<String, String> properties) {
        String property = properties.get(SERVICE_DESK_VISIBILITY);
        return !Json.flag(json, "jsdPublic", true)
                || Json.object(json, "visibility") != null
                || (property != null && Json.flag(Json.parse(property), "internal", false));
    }
}
