package dev.handoff.server.sandbox.rest;

import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.shape.FirmShape;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.IssueEdit;
import dev.handoff.server.sandbox.tracker.Refusal;
import dev.handoff.server.sandbox.tracker.Status;
import java.util.List;

/** Moving along the workflow: from each status to each other. */
final class TransitionResource {

    void addTo(Routes routes) {
        routes.both("GET", "issue/{issue}/transitions", TransitionResource::list)
                .both("POST", "issue/{issue}/transitions", TransitionResource::move);
    }

    private static Reply list(Call call) {
        return Reply.ok(Json.object("expand", "transitions", "transitions", transitions(call, call.issue())));
    }

    static List<JsonObject> transitions(Call call, Issue issue) {
        return call.view().firm().statuses().stream()
                .filter(status -> !status.id().equals(issue.text("status")))
                .map(status -> transition(call, status))
                .toList();
    }

    /** As Jira numbers them: 11, 21, 31 ... */
    private static String id(Call call, Status status) {
        return (call.view().firm().statuses().indexOf(status) + 1) + "1";
    }

    private static JsonObject transition(Call call, Status status) {
        JsonObject json = Json.object(
                "id", id(call, status),
                "name", status.name(),
                "to", new FirmShape(call.view()).status(status));
        if (call.cloud()) {
            json.addProperty("hasScreen", false);
            json.addProperty("isGlobal", true);
            json.addProperty("isInitial", false);
            json.addProperty("isAvailable", true);
            json.addProperty("isConditional", false);
        }
        return json;
    }

    private static Reply move(Call call) {
        Issue issue = call.issue();
        JsonObject body = call.object();
        String id = Json.textAt(Json.objectAt(body, "transition"), "id");
        if (id.isEmpty()) {
            throw Refusal.badRequest("Missing 'transition' identifier");
        }
        Status target = call.view().firm().statuses().stream()
                .filter(status -> id(call, status).equals(id) && !status.id().equals(issue.text("status")))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.badRequest("It seems that you have tried to perform an illegal workflow operation: "
                                + "transition id '" + id + "' is not valid for this issue."));
        JsonObject update = FieldInput.object(body.get("update"));
        IssueDraft draft = new IssueDraft(call, issue.project());
        draft.start(issue);
        draft.read(FieldInput.object(body.get("fields")), update);
        IssueEdit edit = call.tracker().edit(issue, call.user());
        draft.applyTo(edit);
        edit.status(target).commit();
        EditResource.comment(call, issue, update);
        return Reply.noContent();
    }
}
