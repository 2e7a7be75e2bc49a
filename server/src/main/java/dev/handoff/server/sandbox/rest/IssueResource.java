package dev.handoff.server.sandbox.rest;

import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.shape.ChangeShape;
import dev.handoff.server.sandbox.shape.FieldChoice;
import dev.handoff.server.sandbox.shape.IssueShape;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.Refusal;
import java.util.List;
import java.util.Set;

/** Reading and deleting a ticket. */
final class IssueResource {

    void addTo(Routes routes) {
        routes.both("GET", "issue/{issue}", IssueResource::get)
                .both("DELETE", "issue/{issue}", IssueResource::delete)
                .cloud("GET", "issue/{issue}/changelog", IssueResource::changelog)
                .cloud("POST", "issue/bulkfetch", IssueResource::bulk);
    }

    private static Reply get(Call call) {
        List<String> fields = call.query().getOrDefault("fields", List.of("*all"));
        return Reply.ok(issue(call, call.issue(), new FieldChoice(fields), call.set("expand"), call.set("properties")));
    }

    static JsonObject issue(Call call, Issue issue, FieldChoice fields, Set<String> expand, Set<String> properties) {
        JsonObject json = new IssueShape(call.view()).issue(issue, fields, expand);
        if (expand.contains("transitions")) {
            json.add("transitions", Json.array(TransitionResource.transitions(call, issue)));
        }
        if (!properties.isEmpty()) {
            JsonObject found = new JsonObject();
            issue.properties().forEach((key, value) -> {
                if (properties.contains(key) || properties.contains("*all")) {
                    found.add(key, value);
                }
            });
            json.add("properties", found);
        }
        return json;
    }

    private static Reply delete(Call call) {
        Issue issue = call.issue();
        if (!call.user().administrator()) {
            throw Refusal.of(403, "You do not have permission to delete issues in this project.");
        }
        boolean parent = call.tracker().issues().stream()
                .anyMatch(other -> other.text("parent").equals(issue.id()));
        if (parent && !call.asked("deleteSubtasks", "false").equals("true")) {
            throw Refusal.badRequest(
                    "The issue '" + issue.key()
                            + "' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.");
        }
        call.tracker().delete(issue, call.user());
        return Reply.noContent();
    }

    private static Reply changelog(Call call) {
        Issue issue = call.issue();
        List<JsonObject> all = new ChangeShape(call.view()).all(issue);
        return Reply.ok(Pages.of(call, 100, 100).values(call.view().self("issue/" + issue.key() + "/changelog"), all));
    }

    private static Reply bulk(Call call) {
        JsonObject body = call.object();
        FieldChoice fields = SearchResource.fields(body, FieldChoice.NAVIGABLE);
        Set<String> expand = Set.copyOf(Json.stringsAt(body, "expand"));
        List<JsonObject> found = Json.stringsAt(body, "issueIdsOrKeys").stream()
                .flatMap(key -> call.tracker().find(key).stream())
                .map(issue -> issue(call, issue, fields, expand, Set.copyOf(Json.stringsAt(body, "properties"))))
                .toList();
        return Reply.ok(Json.object("issues", found, "issueErrors", List.of()));
    }
}
