package dev.handoff.server.jira;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Change;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.RemoteLink;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads Jira's issue JSON, of Cloud or Data Center, into a {@link Ticket}; lenient about everything but the key. */
public final class IssueReader {

    private final List<String> fields;

    /** @param fields ids of the custom fields to keep, as in {@link JiraSettings#fields()} */
    public IssueReader(Collection<String> fields) {
        this.fields = List.copyOf(fields);
    }

    /**
     * @param issue {@code {"id","key","fields":{...},"changelog":{...},"properties":{...}}}
     * @param comments the whole list when it was read by pages; null takes what the issue itself carries
     * @param parent the parent ticket where it was read
     * @param links null where remote links were not read
     * @throws IllegalArgumentException when it has no key or no fields
     */
    public Ticket read(
            JsonObject issue,
            @Nullable List<Comment> comments,
            @Nullable Ticket parent,
            @Nullable List<RemoteLink> links) {
        return read(issue, comments, null, parent, links);
    }

    /** @param changes the whole changelog when it was read by pages; null takes what the issue itself carries */
    Ticket read(
            JsonObject issue,
            @Nullable List<Comment> comments,
            @Nullable List<Change> changes,
            @Nullable Ticket parent,
            @Nullable List<RemoteLink> links) {
        TicketKey key = key(issue);
        JsonObject values = fields(issue);
        JsonObject type = Json.object(values, "issuetype");
        JsonObject status = Json.object(values, "status");
        return new Ticket(
                key,
                Json.text(issue, "id"),
                Json.string(Json.object(values, "project"), "projectTypeKey"),
                Json.text(type, "name"),
                Json.integer(type, "hierarchyLevel"),
                Json.flag(type, "subtask", false),
                Json.text(values, "summary"),
                BodyReader.read(Json.member(values, "description")),
                Json.text(status, "name"),
                Json.string(Json.object(status, "statusCategory"), "key"),
                Json.string(Json.object(values, "priority"), "name"),
                texts(values, "components", "name"),
                labels(values),
                PersonReader.read(Json.object(values, "reporter")),
                PersonReader.read(Json.object(values, "creator")),
                PersonReader.read(Json.object(values, "assignee")),
                JiraTime.read(Json.string(values, "created")),
                JiraTime.read(Json.string(values, "updated")),
                customFields(values),
                comments != null ? comments : CommentReader.list(Json.object(values, "comment")),
                changes != null ? changes : ChangelogReader.expanded(Json.object(issue, "changelog")),
                texts(values, "subtasks", "key"),
                parent,
                properties(Json.object(issue, "properties")),
                links,
                linked(values),
                Json.object(values, "security") != null);
    }

    /** The key of the parent: the {@code parent} field, or where that is absent null. */
    public static @Nullable String parentKey(JsonObject issue) {
        return Json.filled(Json.object(Json.object(issue, "fields"), "parent"), "key");
    }

    private static TicketKey key(JsonObject issue) {
        String key = Json.string(issue, "key");
        if (key == null) {
            throw notAnIssue("key");
        }
        return new TicketKey(key);
    }

    private static JsonObject fields(JsonObject issue) {
        JsonObject fields = Json.object(issue, "fields");
        if (fields == null) {
            throw notAnIssue("fields");
        }
        return fields;
    }

    private static IllegalArgumentException notAnIssue(String missing) {
        return new IllegalArgumentException(
                "not a Jira issue: it has no \"" + missing + "\"; expected {\"key\":\"ABC-1\",\"fields\":{…}}");
    }

    private Map<String, Body> customFields(JsonObject values) {
        Map<String, Body> found = new HashMap<>();
        for (String field : fields) {
            Body body = BodyReader.read(Json.member(values, field));
            if (!body.isBlank()) {
                found.put(field, body);
            }
        }
        return found;
    }

    private static List<String> texts(JsonObject values, String field, String member) {
        List<String> texts = new ArrayList<>();
        for (JsonElement element : Json.list(values, field)) {
            add(Json.text(element, member), texts);
        }
        return texts;
    }

    private static void add(String text, List<String> texts) {
        if (!text.isBlank()) {
            texts.add(text);
        }
    }

    /** A link names the issue at its other end, whichever way it points. */
    private static List<String> linked(JsonObject values) {
        List<String> keys = new ArrayList<>();
        for (JsonElement link : Json.list(values, "issuelinks")) {
            add(Json.text(Json.object(link, "inwardIssue"), "key"), keys);
            add(Json.text(Json.object(link, "outwardIssue"), "key"), keys);
        }
        return keys;
    }

    private static List<String> labels(JsonObject values) {
        List<String> labels = new ArrayList<>();
        for (JsonElement label : Json.list(values, "labels")) {
            if (label.isJsonPrimitive()) {
                labels.add(label.getAsString());
            }
        }
        return labels;
    }

    private static Map<String, String> properties(@Nullable JsonObject properties) {
        Map<String, String> found = new HashMap<>();
        Json.entries(properties).forEach(entry -> found.put(entry.getKey(), String.valueOf(entry.getValue())));
        return found;
    }
}
