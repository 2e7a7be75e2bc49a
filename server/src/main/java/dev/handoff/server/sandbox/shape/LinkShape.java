package dev.handoff.server.sandbox.shape;

import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.RemoteLink;

/** Web links as Jira writes them. */
public record LinkShape(View view) {

    /** The answer to creating or updating one. */
    public JsonObject reference(Issue issue, RemoteLink link) {
        return Json.object("id", Integer.valueOf(link.id()), "self", self(issue, link));
    }

    public JsonObject link(Issue issue, RemoteLink link) {
        JsonObject json = reference(issue, link);
        if (link.globalId() != null) {
            json.addProperty("globalId", link.globalId());
        }
        JsonObject application = Json.objectAt(link.body(), "application");
        json.add("application", application == null ? new JsonObject() : application);
        if (Json.stringAt(link.body(), "relationship") != null) {
            json.add("relationship", link.body().get("relationship"));
        }
        json.add("object", object(link));
        return json;
    }

    /** Icon and status are there even when they were not given. */
    private static JsonObject object(RemoteLink link) {
        JsonObject given = Json.objectAt(link.body(), "object");
        JsonObject object = given == null ? new JsonObject() : given.deepCopy();
        if (!object.has("icon")) {
            object.add("icon", new JsonObject());
        }
        if (!object.has("status")) {
            object.add("status", Json.object("icon", new JsonObject()));
        }
        return object;
    }

    private String self(Issue issue, RemoteLink link) {
        return view.self("issue/" + issue.key() + "/remotelink/" + link.id());
    }
}
