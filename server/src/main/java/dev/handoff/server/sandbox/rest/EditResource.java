package dev.handoff.server.sandbox.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.tracker.Comment;
import dev.handoff.server.sandbox.tracker.Comments;
import dev.handoff.server.sandbox.tracker.Fields;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.IssueEdit;
import dev.handoff.server.sandbox.tracker.Project;
import dev.handoff.server.sandbox.tracker.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Making and changing a ticket. */
final class EditResource {

    void addTo(Routes routes) {
        routes.both("POST", "issue", EditResource::create)
                .both("PUT", "issue/{issue}", EditResource::update)
                .both("PUT", "issue/{issue}/assignee", EditResource::assign);
    }

    private static Reply create(Call call) {
        JsonObject body = call.object();
        JsonObject fields = FieldInput.object(body.get("fields"));
        Project project = project(call, fields.get("project"));
        IssueDraft draft = new IssueDraft(call, project.key());
        draft.read(fields, FieldInput.object(body.get("update")));
        draft.require("summary", "You must specify a summary of the issue.");
        draft.require("issuetype", "Specify an issue type");
        Issue issue = call.tracker().open(project, call.user(), call.tracker().now());
        IssueEdit edit = call.tracker().edit(issue, call.user());
        defaults(call, edit);
        draft.applyTo(edit);
        edit.commitSilently();
        call.tracker().created(issue, call.user());
        return Reply.created(Json.object(
                "id", issue.id(), "key", issue.key(), "self", call.view().self("issue/" + issue.id())));
    }

    private static Project project(Call call, @Nullable JsonElement value) {
        JsonElement named = value == null ? new JsonObject() : value;
        String id = Json.textAt(named, "id");
        return call.view()
                .firm()
                .project(id.isEmpty() ? Json.textAt(named, "key") : id)
                .orElseThrow(() -> Refusal.badField("project", "Specify a valid project ID or key"));
    }

    private static void defaults(Call call, IssueEdit edit) {
        edit.status(call.view().firm().statuses().get(0));
        edit.set(Fields.get("priority"), new JsonPrimitive("3"));
        edit.set(Fields.get("reporter"), new JsonPrimitive(call.user().key()));
    }

    private static Reply update(Call call) {
        Issue issue = call.issue();
        JsonObject body = call.object();
        JsonObject update = FieldInput.object(body.get("update"));
        IssueDraft draft = new IssueDraft(call, issue.project());
        draft.start(issue);
        draft.read(FieldInput.object(body.get("fields")), update);
        IssueEdit edit = call.tracker().edit(issue, call.user());
        draft.applyTo(edit);
        edit.commit();
        comment(call, issue, update);
        return Reply.noContent();
    }

    /** {@code "update":{"comment":[{"add":{"body":...}}]}}. */
    static void comment(Call call, Issue issue, JsonObject update) {
        for (JsonElement operation : Json.listAt(update, "comment")) {
            JsonElement add = Json.at(operation, "add");
            if (add != null) {
                new Comments(call.tracker(), issue, call.user())
                        .add(
                                ProseInput.of(call).comment(add),
                                Comment.Visibility.read(Json.objectAt(add, "visibility")),
                                Map.of());
            }
        }
    }

    private static Reply assign(Call call) {
        Issue issue = call.issue();
        FieldInput input = new FieldInput(call.tracker(), issue.project(), ProseInput.of(call));
        call.tracker()
                .edit(issue, call.user())
                .set(Fields.get("assignee"), input.read(Fields.get("assignee"), call.object()))
                .commit();
        return Reply.noContent();
    }
}
