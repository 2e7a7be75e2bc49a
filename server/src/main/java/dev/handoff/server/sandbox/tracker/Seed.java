package dev.handoff.server.sandbox.tracker;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.markup.Prose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the tickets of a seed file into an empty tracker. Nobody is told: they have always been there. */
final class Seed {

    private final Tracker tracker;
    private final WorkingDays days;

    Seed(Tracker tracker) {
        this.tracker = tracker;
        this.days = new WorkingDays(tracker.now());
    }

    void plant(List<JsonElement> tickets) {
        tickets.forEach(ticket -> plant(ticket.getAsJsonObject()));
    }

    private void plant(JsonObject ticket) {
        String key = Json.textAt(ticket, "key");
        Project project = firm().project(key.replaceAll("-\\d+$", ""))
                .orElseThrow(() -> new IllegalArgumentException("the seed's ticket " + key + " belongs to no project"));
        User reporter = firm().knownUser(Json.textAt(ticket, "reporter"));
        Issue issue = tracker.open(project, key, reporter, days.at(Json.textAt(ticket, "created")));
        issue.put(
                "issuetype",
                id(firm().type(Json.textAt(ticket, "type")).map(IssueType::id).orElseThrow()));
        issue.put("status", id(status(Json.textAt(ticket, "status")).id()));
        issue.put(
                "priority", id(firm().priority(Json.textAt(ticket, "priority")).orElse("3")));
        issue.put("summary", ticket.get("summary"));
        issue.put("reporter", id(reporter.key()));
        issue.put("assignee", person(ticket, "assignee"));
        issue.put("labels", list(ticket, "labels"));
        issue.put("components", list(ticket, "components"));
        issue.put(Fields.TEAM, Json.at(ticket, "team"));
        boolean adf = Json.textAt(ticket, "format").equals("adf");
        issue.put("description", prose(Json.stringAt(ticket, "description"), adf));
        issue.put(Fields.CONTEXT, prose(Json.stringAt(ticket, "context"), adf));
        tracker.find(Json.stringAt(ticket, "parent")).ifPresent(parent -> issue.put("parent", id(parent.id())));
        life(issue, ticket, adf);
    }

    private Firm firm() {
        return tracker.firm();
    }

    private Status status(String name) {
        return firm().status(name)
                .orElseThrow(() -> new IllegalArgumentException("the seed has no status '" + name + "'"));
    }

    private static JsonPrimitive id(String id) {
        return new JsonPrimitive(id);
    }

    private @Nullable JsonElement person(JsonObject ticket, String field) {
        String name = Json.stringAt(ticket, field);
        return name == null ? null : id(firm().knownUser(name).key());
    }

    private static @Nullable JsonElement list(JsonObject ticket, String name) {
        List<JsonElement> list = Json.listAt(ticket, name);
        return list.isEmpty() ? null : Json.array(list);
    }

    private @Nullable JsonElement prose(@Nullable String wiki, boolean adf) {
        return wiki == null ? null : body(wiki, adf).kept();
    }

    private Prose body(String wiki, boolean adf) {
        Prose written = new Prose.Wiki(days.dated(wiki.strip()));
        return adf ? new Prose.Adf(written.adf()) : written;
    }

    /** What happened to it since: comments, history, links. */
    private void life(Issue issue, JsonObject ticket, boolean adf) {
        for (JsonElement comment : Json.listAt(ticket, "comments")) {
            comment(issue, comment, adf);
        }
        for (JsonElement change : Json.listAt(ticket, "history")) {
            change(issue, change);
        }
        for (JsonElement link : Json.listAt(ticket, "links")) {
            JsonObject object = Json.object("url", Json.textAt(link, "url"), "title", Json.textAt(link, "title"));
            issue.editLinks().add(new RemoteLink(tracker.nextId(), null, Json.object("object", object)));
        }
    }

    private void comment(Issue issue, JsonElement comment, boolean adf) {
        Instant at = touched(issue, comment);
        String author = firm().knownUser(Json.textAt(comment, "by")).key();
        Prose body = body(Json.textAt(comment, "text"), adf);
        issue.editComments().add(new Comment(tracker.nextId(), author, body, at, author, at, null, Map.of()));
    }

    private Instant touched(Issue issue, JsonElement event) {
        Instant at = days.at(Json.textAt(event, "at"));
        if (at.isAfter(issue.updated())) {
            issue.touch(at);
        }
        return at;
    }

    /** {@code {at, by, status: [Backlog, Ready], assignee: [, k.wrona]}}. */
    private void change(Issue issue, JsonElement change) {
        List<Change.Item> items = new ArrayList<>();
        for (String name : List.of("status", "assignee", "labels", "summary")) {
            List<JsonElement> fromTo = Json.listAt(change, name);
            if (!fromTo.isEmpty()) {
                ChangeText text = new ChangeText(tracker, Fields.get(name));
                JsonElement from = value(name, fromTo.get(0));
                JsonElement to = value(name, fromTo.get(1));
                items.add(new Change.Item(
                        text.name(), name, text.raw(from), text.text(from), text.raw(to), text.text(to)));
            }
        }
        User author = firm().knownUser(Json.textAt(change, "by"));
        issue.editChanges().add(new Change(tracker.nextId(), author.key(), touched(issue, change), items));
    }

    private @Nullable JsonElement value(String field, JsonElement named) {
        if (named.isJsonNull()) {
            return null;
        }
        return switch (field) {
            case "status" -> id(status(named.getAsString()).id());
            case "assignee" -> id(firm().knownUser(named.getAsString()).key());
            default -> named;
        };
    }
}
