package dev.handoff.server.jira;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.TrackerException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads every comment of an issue, and the properties of our own. */
final class Comments {

    private static final Pattern COMMAND = Pattern.compile("[/@~\\\\] ?hand[-_ ]?off\\b", Pattern.CASE_INSENSITIVE);

    private final Wire wire;
    private final Account account;
    private final People people;
    private final Set<String> properties;

    Comments(Wire wire, Account account, People people, Set<String> properties) {
        this.wire = wire;
        this.account = account;
        this.people = people;
        this.properties = properties;
    }

    List<Comment> of(String issue) {
        return listed(issue).stream()
                .map(this::withAuthor)
                .map(CommentReader::read)
                .map(comment -> isOurs(comment) ? with(comment, properties(comment.id())) : comment)
                .toList();
    }

    /** Who commands something must be known as well as the people in the fields; who chats need not. */
    private JsonElement withAuthor(JsonElement comment) {
        if (comment.isJsonObject() && COMMAND.matcher(comment.toString()).find()) {
            people.complete(comment.getAsJsonObject(), "author");
        }
        return comment;
    }

    private List<JsonElement> listed(String issue) {
        try {
            ApiCall call = ApiCall.get("issue", issue, "comment").with("orderBy", "created");
            return Paging.all(wire, call, "comments");
        } catch (TrackerException e) {
            if (e.isRefusal()) {
                return inIssue(issue, e);
            }
            throw e;
        }
    }

    /** A small server may show comments only as a field; a part of them would hide our own, so it must be all. */
    private List<JsonElement> inIssue(String issue, TrackerException refusal) {
        JsonObject answer = wire.object(ApiCall.get("issue", issue).with("fields", "comment"));
        JsonObject field = Json.object(Json.object(answer, "fields"), "comment");
        List<JsonElement> comments = Json.list(field, "comments");
        Integer total = Json.integer(field, "total");
        if (!Json.hasList(field, "comments") || (total != null && total > comments.size())) {
            throw refusal;
        }
        return comments;
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
        } catch (TrackerException e) {
            if (e.isRefusal()) {
                return null;
            }
            throw e;
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
