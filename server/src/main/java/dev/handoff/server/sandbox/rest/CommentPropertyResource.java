package dev.handoff.server.sandbox.rest;

import com.google.gson.JsonElement;
import dev.handoff.server.sandbox.tracker.Comment;
import dev.handoff.server.sandbox.tracker.Comments;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.Refusal;

/** Entity properties of comments. Their address does not name the ticket. */
final class CommentPropertyResource {

    /** A comment with the ticket it stands on. */
    private record Place(Issue issue, Comment comment) {}

    void addTo(Routes routes) {
        routes.both("GET", "comment/{comment}/properties", CommentPropertyResource::keys)
                .both("GET", "comment/{comment}/properties/{property}", CommentPropertyResource::get)
                .both("PUT", "comment/{comment}/properties/{property}", CommentPropertyResource::put)
                .both("DELETE", "comment/{comment}/properties/{property}", CommentPropertyResource::delete);
    }

    private static Place place(Call call) {
        String id = call.part("comment");
        return call.tracker().issues().stream()
                .flatMap(issue -> issue.comment(id).stream().map(comment -> new Place(issue, comment)))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("The comment with the id " + id + " does not exist."));
    }

    private static Reply keys(Call call) {
        Comment comment = place(call).comment();
        return PropertyResource.keys(call, "comment/" + comment.id(), comment.properties());
    }

    private static Reply get(Call call) {
        return PropertyResource.value(call, place(call).comment().properties());
    }

    private static Reply put(Call call) {
        Place place = place(call);
        JsonElement value = PropertyResource.checked(call.text());
        boolean fresh = !place.comment().properties().containsKey(call.part("property"));
        comments(call, place).putProperty(place.comment(), call.part("property"), value);
        return Reply.status(fresh ? 201 : 200, null);
    }

    private static Reply delete(Call call) {
        Place place = place(call);
        PropertyResource.value(call, place.comment().properties());
        comments(call, place).removeProperty(place.comment(), call.part("property"));
        return Reply.noContent();
    }

    private static Comments comments(Call call, Place place) {
        return new Comments(call.tracker(), place.issue(), call.user());
    }
}
