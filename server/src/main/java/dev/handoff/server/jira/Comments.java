package dev.handoff.server.jira;

import com.google.gson.JsonElement;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.TrackerException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads every comment of an issue, and the properties of our own. */
final class Comments {

    private final Wire wire;
    private final Account account;
    private final Set<String> properties;

    Comments(Wire wire, Account account, Set<String> properties) {
        this.wire = wire;
        this.account = account;
        this.properties = properties;
    }

    List<Comment> of(String issue) {
        ApiCall call = ApiCall.get("issue", issue, "comment").with("orderBy", "created");
        return Paging.all(wire, call, "comments").stream()
                .map(CommentReader::read)
                .map(comment -> isOurs(comment) ? with(comment, properties(comment.id())) : comment)
                .toList();
    }

    private boolean isOurs(Comment comment) {
        return !properties.isEmpty()
                && comment.properties().isEmpty()
                && !comment.id().isBlank()
                && account.self().same(comment.author());
    }

    /** Neither version lists comments with their properties; both give them by key, and we keep but one comment on a ticket. */
    private Map<String, String> properties(String comment) {
        Map<String, String> values = new HashMap<>();
        for (String key : properties) {
            JsonElement value = property(comment, key);
            if (value != null) {
                values.put(key, value.toString());
            }
        }
        return values;
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
