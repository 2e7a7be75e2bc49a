package dev.handoff.server.sandbox.shape;

import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.tracker.Change;
import dev.handoff.server.sandbox.tracker.Issue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The changelog as Jira writes it. */
public record ChangeShape(View view) {

    /** As part of a ticket: newest first on Cloud, oldest first on Data Center. */
    public JsonObject expanded(Issue issue) {
        List<JsonObject> histories = new ArrayList<>(all(issue));
        if (view.dialect().cloud()) {
            Collections.reverse(histories);
        }
        return Json.object(
                "startAt", 0, "maxResults", histories.size(), "total", histories.size(), "histories", histories);
    }

    /** Oldest first. */
    public List<JsonObject> all(Issue issue) {
        return issue.changes().stream().map(this::change).toList();
    }

    public JsonObject change(Change change) {
        return Json.object(
                "id", change.id(),
                "author", view.user(change.author()),
                "created", view.time(change.at()),
                "items", items(change));
    }

    public List<JsonObject> items(Change change) {
        return change.items().stream().map(this::item).toList();
    }

    private JsonObject item(Change.Item item) {
        String fieldId = item.fieldId();
        boolean custom = fieldId != null && fieldId.startsWith("customfield_");
        JsonObject json = Json.object("field", item.field(), "fieldtype", custom ? "custom" : "jira");
        if (view.dialect().cloud() && fieldId != null) {
            json.addProperty("fieldId", fieldId);
        }
        boolean person = fieldId != null && (fieldId.equals("assignee") || fieldId.equals("reporter"));
        json.add("from", Json.of(person ? id(item.from()) : item.from()));
        json.add("fromString", Json.of(item.fromText()));
        json.add("to", Json.of(person ? id(item.to()) : item.to()));
        json.add("toString", Json.of(item.toText()));
        return json;
    }

    private @Nullable String id(@Nullable String userKey) {
        return userKey == null || !view.dialect().cloud()
                ? userKey
                : view.firm().knownUser(userKey).accountId();
    }
}
