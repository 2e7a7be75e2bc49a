package dev.handoff.server.sandbox.shape;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.tracker.Comment;
import dev.handoff.server.sandbox.tracker.Issue;
import java.util.List;
import java.util.Set;

/** Comments as Jira writes them. */
public record CommentShape(View view) {

    /** @param expand of {@code renderedBody}, {@code properties} */
    public JsonObject comment(Issue issue, Comment comment, Set<String> expand) {
        JsonObject json = Json.object(
                "self", view.self("issue/" + issue.id() + "/comment/" + comment.id()),
                "id", comment.id(),
                "author", view.user(comment.author()),
                "body", view.prose(comment.body()),
                "updateAuthor", view.user(comment.updateAuthor()),
                "created", view.time(comment.created()),
                "updated", view.time(comment.updated()));
        Comment.Visibility visibility = comment.visibility();
        if (visibility != null) {
            json.add("visibility", visibility.json());
        }
        if (view.dialect().cloud()) {
            json.addProperty("jsdPublic", !comment.internal());
        }
        if (expand.contains("renderedBody")) {
            json.addProperty("renderedBody", comment.body().html());
        }
        if (expand.contains("properties")) {
            json.add("properties", properties(comment));
        }
        return json;
    }

    private static JsonArray properties(Comment comment) {
        return Json.array(comment.properties().entrySet().stream()
                .map(property -> Json.object("key", property.getKey(), "value", property.getValue()))
                .toList());
    }

    /** The field {@code comment} of a ticket. */
    public JsonObject embedded(Issue issue) {
        List<JsonObject> comments = issue.comments().stream()
                .map(comment -> comment(issue, comment, Set.of()))
                .toList();
        JsonObject json = Json.object(
                "comments", comments, "maxResults", comments.size(), "total", comments.size(), "startAt", 0);
        if (view.dialect().cloud()) {
            json.addProperty("self", view.self("issue/" + issue.id() + "/comment"));
        }
        return json;
    }
}
