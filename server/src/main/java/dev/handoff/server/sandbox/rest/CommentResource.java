package dev.handoff.server.sandbox.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.shape.CommentShape;
import dev.handoff.server.sandbox.tracker.Comment;
import dev.handoff.server.sandbox.tracker.Comments;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Comments on a ticket. */
final class CommentResource {

    private static final Set<String> ORDERS = Set.of("created", "+created", "-created");

    void addTo(Routes routes) {
        routes.both("GET", "issue/{issue}/comment", CommentResource::list)
                .both("POST", "issue/{issue}/comment", CommentResource::add)
                .both("GET", "issue/{issue}/comment/{comment}", CommentResource::get)
                .both("PUT", "issue/{issue}/comment/{comment}", CommentResource::update)
                .both("DELETE", "issue/{issue}/comment/{comment}", CommentResource::delete);
    }

    private static Reply list(Call call) {
        Issue issue = call.issue();
        String order = call.asked("orderBy", "created").strip();
        if (!ORDERS.contains(order)) {
            throw Refusal.badRequest(
                    "The orderBy value '" + order + "' is not valid; comments can be ordered by 'created'.");
        }
        List<Comment> comments = new ArrayList<>(issue.comments());
        if (order.startsWith("-")) {
            Collections.reverse(comments);
        }
        int most = call.cloud() ? 5000 : 1_048_576;
        Pages pages = Pages.of(call, most, most);
        List<JsonObject> page = pages.cut(comments).stream()
                .map(comment -> shape(call, issue, comment))
                .toList();
        return Reply.ok(Json.object(
                "startAt", pages.startAt(), "maxResults", pages.limit(), "total", comments.size(), "comments", page));
    }

    private static JsonObject shape(Call call, Issue issue, Comment comment) {
        return new CommentShape(call.view()).comment(issue, comment, call.set("expand"));
    }

    private static Reply add(Call call) {
        Issue issue = call.issue();
        JsonObject body = call.object();
        Comment comment = comments(call, issue)
                .add(
                        ProseInput.of(call).comment(body),
                        Comment.Visibility.read(Json.objectAt(body, "visibility")),
                        properties(body));
        return Reply.created(shape(call, issue, comment));
    }

    private static Comments comments(Call call, Issue issue) {
        return new Comments(call.tracker(), issue, call.user());
    }

    private static Map<String, JsonElement> properties(JsonObject body) {
        Map<String, JsonElement> properties = new LinkedHashMap<>();
        for (JsonElement property : Json.listAt(body, "properties")) {
            JsonElement value = Json.at(property, "value");
            if (value != null) {
                properties.put(Json.textAt(property, "key"), PropertyResource.checked(Json.write(value)));
            }
        }
        return properties;
    }

    private static Reply get(Call call) {
        return Reply.ok(shape(call, call.issue(), comment(call)));
    }

    static Comment comment(Call call) {
        String id = call.part("comment");
        return call.issue()
                .comment(id)
                .orElseThrow(() -> Refusal.notFound("Can not find a comment for the id: " + id + "."));
    }

    private static Reply update(Call call) {
        Issue issue = call.issue();
        Comment old = comment(call);
        mayChange(call, old, "edit");
        JsonObject body = call.object();
        Comment comment = comments(call, issue)
                .update(
                        old,
                        ProseInput.of(call).comment(body),
                        Comment.Visibility.read(Json.objectAt(body, "visibility")),
                        properties(body));
        return Reply.ok(shape(call, issue, comment));
    }

    private static Reply delete(Call call) {
        Comment comment = comment(call);
        mayChange(call, comment, "delete");
        comments(call, call.issue()).delete(comment);
        return Reply.noContent();
    }

    /** Everybody their own; administrators all. */
    private static void mayChange(Call call, Comment comment, String what) {
        if (!call.user().administrator() && !comment.author().equals(call.user().key())) {
            throw Refusal.badRequest(
                    call.user().displayName() + ", you do not have the permission to " + what + " this comment.");
        }
    }
}
