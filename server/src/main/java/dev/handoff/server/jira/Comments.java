package dev.handoff.server.jira;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.TrackerException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads every comment of an issue, and the properties of our own. */
final class Comments {

    /** How many comments Jira Cloud gives in one answer when asked by id. */
    private static final int MOST_BY_ID = 1_000;

    private final Wire wire;
    private final Account account;
    private final Set<String> properties;
    private final boolean cloud;

    Comments(Wire wire, Account account, JiraSettings settings) {
        this.wire = wire;
        this.account = account;
        this.properties = settings.properties();
        this.cloud = settings.dialect() == JiraSettings.Dialect.CLOUD;
    }

    List<Comment> of(String issue) {
        List<Comment> all =
                Paging.all(wire, ApiCall.get("issue", issue, "comment").with("orderBy", "created"), "comments").stream()
                        .map(CommentReader::read)
                        .toList();
        List<String> ours = all.stream().filter(this::isOurs).map(Comment::id).toList();
        if (ours.isEmpty()) {
            return all;
        }
        Map<String, Map<String, String>> read = cloud ? byList(ours) : oneByOne(ours);
        return all.stream()
                .map(comment -> read.containsKey(comment.id()) ? with(comment, read.get(comment.id())) : comment)
                .toList();
    }

    private boolean isOurs(Comment comment) {
        return !properties.isEmpty()
                && comment.properties().isEmpty()
                && !comment.id().isBlank()
                && account.self().same(comment.author());
    }

    /** Cloud lists comments without their properties, but gives them with those asked for by id, as numbers. */
    private Map<String, Map<String, String>> byList(List<String> ids) {
        JsonArray numbers = new JsonArray();
        ids.stream()
                .skip(Math.max(0, ids.size() - MOST_BY_ID))
                .filter(id -> id.matches("\\d{1,18}"))
                .forEach(id -> numbers.add(Long.valueOf(id)));
        JsonObject json = new JsonObject();
        json.add("ids", numbers);
        ApiCall call = ApiCall.repeatablePost(json, "comment", "list").with("expand", "properties");
        Map<String, Map<String, String>> found = new HashMap<>();
        for (JsonElement comment : Json.list(wire.object(call), "values")) {
            found.put(Json.text(comment, "id"), CommentReader.properties(comment));
        }
        return found;
    }

    /** Data Center gives a comment's property only by its key. */
    private Map<String, Map<String, String>> oneByOne(List<String> ids) {
        Map<String, Map<String, String>> found = new HashMap<>();
        for (String id : ids) {
            Map<String, String> values = new HashMap<>();
            for (String key : properties) {
                JsonElement value = property(id, key);
                if (value != null) {
                    values.put(key, value.toString());
                }
            }
            found.put(id, values);
        }
        return found;
    }

    private @Nullable JsonElement property(String comment, String key) {
        try {
            return Json.member(wire.object(ApiCall.get("comment", comment, "properties", key)), "value");
        } catch (TrackerException.NotFound e) {
            return null;
        }
    }

    private static Comment with(Comment comment, Map<String, String> properties) {
        return new Comment(
                comment.id(),
                comment.author(),
                comment.body(),
                comment.created(),
                comment.updated(),
                properties,
                comment.internal());
    }
}
