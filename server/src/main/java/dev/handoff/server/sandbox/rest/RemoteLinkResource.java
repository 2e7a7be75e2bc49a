package dev.handoff.server.sandbox.rest;

import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.shape.LinkShape;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.IssueEdit;
import dev.handoff.server.sandbox.tracker.Refusal;
import dev.handoff.server.sandbox.tracker.RemoteLink;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Web links on tickets. What an update leaves out becomes empty. */
final class RemoteLinkResource {

    void addTo(Routes routes) {
        routes.both("GET", "issue/{issue}/remotelink", RemoteLinkResource::list)
                .both("POST", "issue/{issue}/remotelink", RemoteLinkResource::upsert)
                .both("DELETE", "issue/{issue}/remotelink", RemoteLinkResource::deleteByGlobalId)
                .both("GET", "issue/{issue}/remotelink/{link}", RemoteLinkResource::get)
                .both("PUT", "issue/{issue}/remotelink/{link}", RemoteLinkResource::update)
                .both("DELETE", "issue/{issue}/remotelink/{link}", RemoteLinkResource::delete);
    }

    private static Reply list(Call call) {
        Issue issue = call.issue();
        LinkShape shape = new LinkShape(call.view());
        String globalId = call.asked("globalId");
        return globalId == null
                ? Reply.ok(Json.array(issue.links().stream()
                        .map(link -> shape.link(issue, link))
                        .toList()))
                : Reply.ok(shape.link(issue, wanted(issue, globalId)));
    }

    private static RemoteLink wanted(Issue issue, String globalId) {
        return byGlobalId(issue, globalId)
                .orElseThrow(() -> Refusal.notFound("A remote link with globalId '" + globalId
                        + "' does not exist on issue '" + issue.key() + "'."));
    }

    private static Optional<RemoteLink> byGlobalId(Issue issue, @Nullable String globalId) {
        return issue.links().stream()
                .filter(link -> globalId != null && globalId.equals(link.globalId()))
                .findFirst();
    }

    private static Reply upsert(Call call) {
        Issue issue = call.issue();
        JsonObject body = checked(call.object());
        String globalId = Json.stringAt(body, "globalId");
        Optional<RemoteLink> old = byGlobalId(issue, globalId);
        String id = old.map(RemoteLink::id).orElseGet(call.tracker()::nextId);
        RemoteLink link = new RemoteLink(id, globalId, body);
        put(call, issue, link);
        return Reply.status(old.isPresent() ? 200 : 201, new LinkShape(call.view()).reference(issue, link));
    }

    private static void put(Call call, Issue issue, RemoteLink link) {
        IssueEdit edit = call.tracker().edit(issue, call.user());
        edit.putLink(link);
        edit.commit();
    }

    private static JsonObject checked(JsonObject body) {
        JsonObject object = Json.objectAt(body, "object");
        if (Json.textAt(object, "url").isBlank()) {
            throw Refusal.badField("url", "'url' is required.");
        }
        if (Json.textAt(object, "title").isBlank()) {
            throw Refusal.badField("title", "'title' is required.");
        }
        return body;
    }

    private static Reply get(Call call) {
        return Reply.ok(new LinkShape(call.view()).link(call.issue(), link(call)));
    }

    private static RemoteLink link(Call call) {
        String id = call.part("link");
        return call.issue().links().stream()
                .filter(link -> link.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("The remote link with id '" + id + "' does not exist."));
    }

    private static Reply update(Call call) {
        RemoteLink old = link(call);
        JsonObject body = checked(call.object());
        put(call, call.issue(), new RemoteLink(old.id(), Json.stringAt(body, "globalId"), body));
        return Reply.noContent();
    }

    private static Reply delete(Call call) {
        return remove(call, link(call));
    }

    private static Reply deleteByGlobalId(Call call) {
        String globalId = call.asked("globalId");
        if (globalId == null) {
            throw Refusal.badRequest("The query parameter 'globalId' is required.");
        }
        return remove(call, wanted(call.issue(), globalId));
    }

    private static Reply remove(Call call, RemoteLink link) {
        IssueEdit edit = call.tracker().edit(call.issue(), call.user());
        edit.removeLink(link);
        edit.commit();
        return Reply.noContent();
    }
}
