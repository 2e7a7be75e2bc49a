package dev.handoff.server.sandbox.hooks;

import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.shape.ChangeShape;
import dev.handoff.server.sandbox.shape.CommentShape;
import dev.handoff.server.sandbox.shape.Dialect;
import dev.handoff.server.sandbox.shape.IssueShape;
import dev.handoff.server.sandbox.shape.View;
import dev.handoff.server.sandbox.tracker.Change;
import dev.handoff.server.sandbox.tracker.Comment;
import dev.handoff.server.sandbox.tracker.Event;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.Tracker;
import dev.handoff.server.sandbox.tracker.User;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes events as Cloud and Data Center do. */
record Payloads(Tracker tracker, String base) {

    private static final Set<String> BRIEF =
            Set.of("summary", "issuetype", "project", "assignee", "priority", "status");

    List<Payload> of(Event event, Hook.Flavour flavour) {
        boolean cloud = flavour == Hook.Flavour.CLOUD;
        View view = new View(tracker, cloud ? Dialect.CLOUD_HOOK : Dialect.DC, base, ZoneId.of("Europe/London"));
        if (event instanceof Event.Created created) {
            return List.of(issue("jira:issue_created", "issue_created", view, created, null));
        }
        if (event instanceof Event.Updated updated) {
            return List.of(issue("jira:issue_updated", updateName(updated.change()), view, updated, updated.change()));
        }
        if (event instanceof Event.Deleted deleted) {
            return List.of(issue("jira:issue_deleted", "issue_deleted", view, deleted, null));
        }
        if (event instanceof Event.PropertyChanged property) {
            return List.of(property(view, property));
        }
        return comment(view, (Event.Commented) event);
    }

    private JsonObject envelope(String event) {
        return Json.object("timestamp", tracker.now().toEpochMilli(), "webhookEvent", event);
    }

    private Payload issue(String name, String type, View view, Event event, @Nullable Change change) {
        JsonObject body = envelope(name);
        body.addProperty("issue_event_type_name", type);
        body.add("user", view.user(event.actor()));
        body.add("issue", new IssueShape(view).issue(event.issue(), field -> true, Set.of()));
        if (change != null) {
            body.add("changelog", Json.object("id", change.id(), "items", new ChangeShape(view).items(change)));
        }
        return new Payload(name, body);
    }

    private static String updateName(Change change) {
        List<String> fields = change.items().stream().map(Change.Item::field).toList();
        if (fields.contains("status")) {
            return "issue_generic";
        }
        if (fields.contains("Key")) {
            return "issue_moved";
        }
        return fields.equals(List.of("assignee")) ? "issue_assigned" : "issue_updated";
    }

    /** Cloud tells once, with the ticket in brief. Data Center tells without the ticket, and again as an update of it. */
    private List<Payload> comment(View view, Event.Commented event) {
        String act = event.act().name().toLowerCase(Locale.ROOT);
        JsonObject body = envelope("comment_" + act);
        body.add("comment", comment(view, event.issue(), event.comment()));
        List<Payload> payloads = new ArrayList<>(List.of(new Payload("comment_" + act, body)));
        if (view.dialect().cloud()) {
            body.add("issue", brief(view, event.issue()));
            body.addProperty("eventType", "primaryAction");
        } else {
            payloads.add(0, commentAsUpdate(view, event));
        }
        return payloads;
    }

    private Payload commentAsUpdate(View view, Event.Commented event) {
        String type = switch (event.act()) {
            case CREATED -> "issue_commented";
            case UPDATED -> "issue_comment_edited";
            case DELETED -> "issue_comment_deleted";
        };
        Payload payload = issue("jira:issue_updated", type, view, event, null);
        payload.body().add("comment", comment(view, event.issue(), event.comment()));
        return payload;
    }

    private static JsonObject comment(View view, Issue issue, Comment comment) {
        return new CommentShape(view).comment(issue, comment, Set.of());
    }

    private static JsonObject brief(View view, Issue issue) {
        return Json.object(
                "id", issue.id(),
                "self", view.self(issue.id()),
                "key", issue.key(),
                "fields", new IssueShape(view).fields(issue, field -> BRIEF.contains(field.id())));
    }

    private Payload property(View view, Event.PropertyChanged event) {
        String name = event.deleted() ? "issue_property_deleted" : "issue_property_set";
        User actor = event.actor();
        JsonObject body = envelope(name);
        body.add("user", view.user(actor));
        body.add("issue", brief(view, event.issue()));
        body.add("property", Json.object("key", event.key()));
        return new Payload(name, body);
    }
}
