package dev.handoff.server.jira;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Change;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.RemoteLink;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketKey;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        JsonObject values = Json.object(issue, "fields");
        String key = Json.string(issue, "key");
        if (key == null || values == null) {
            throw new IllegalArgumentException("not a Jira issue: it has no " + (key == null ? "\"key\"" : "\"fields\"")
                    + "; expected {\"key\":\"ABC-1\",\"fields\":{…}}");
        }
        JsonObject type = Json.object(values, "issuetype");
        JsonObject status = Json.object(values, "status");
        return new Ticket(
                new TicketKey(key),
                Json.text(issue, "id"),
                Json.string(Json.object(values, "project"), "projectTypeKey"),
                Json.text(type, "name"),
                Json.integer(type, "hierarchyLevel"),
                Json.flag(type, "subtask", false),
                Json.text(values, "summary"),
                body(Json.member(values, "description")),
                Json.text(status, "name"),
                Json.string(Json.object(status, "statusCategory"), "key"),
                Json.string(Json.object(values, "priority"), "name"),
                names(values, "components"),
                strings(values, "labels"),
                PersonReader.read(Json.object(values, "reporter")),
                PersonReader.read(Json.object(values, "creator")),
                PersonReader.read(Json.object(values, "assignee")),
                JiraTime.read(Json.string(values, "created")),
                JiraTime.read(Json.string(values, "updated")),
                customFields(values),
                comments != null ? comments : comments(Json.object(values, "comment")),
                changes(Json.object(issue, "changelog")),
                subtasks(values),
                parent,
                properties(Json.object(issue, "properties")),
                links);
    }

    /** The key of the parent: the {@code parent} field, or where that is absent null. */
    public static @Nullable String parentKey(JsonObject issue) {
        return Json.string(Json.object(Json.object(issue, "fields"), "parent"), "key");
    }

    static Body body(@Nullable JsonElement value) {
        if (value == null) {
            return Body.EMPTY;
        }
        if (value.isJsonObject()) {
            return value.getAsJsonObject().has("content") ? new Body.Adf(value.getAsJsonObject()) : option(value);
        }
        if (value.isJsonArray()) {
            return new Body.Text(String.join(", ", texts(value)));
        }
        return new Body.Text(value.getAsString());
    }

    /** A select option {@code {"value":"x"}}, a team {@code {"name":"x"}} and the like, as text. */
    private static Body option(JsonElement value) {
        String text = Json.string(value, "value");
        return new Body.Text(text != null ? text : Json.text(value, "name"));
    }

    private static List<String> texts(JsonElement array) {
        return array.getAsJsonArray().asList().stream()
                .map(element -> element.isJsonPrimitive() ? element.getAsString() : optionText(element))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static String optionText(JsonElement element) {
        return element.isJsonObject() && option(element) instanceof Body.Text text ? text.text() : "";
    }

    private Map<String, Body> customFields(JsonObject values) {
        Map<String, Body> found = new HashMap<>();
        for (String field : fields) {
            Body body = body(Json.member(values, field));
            if (!body.isBlank()) {
                found.put(field, body);
            }
        }
        return found;
    }

    static List<Comment> comments(@Nullable JsonObject page) {
        return Json.list(page, "comments").stream().map(IssueReader::comment).toList();
    }

    static Comment comment(JsonElement json) {
        Map<String, String> properties = new HashMap<>();
        for (JsonElement property : Json.list(json, "properties")) {
            JsonElement value = Json.member(property, "value");
            properties.put(Json.text(property, "key"), value == null ? "null" : value.toString());
        }
        JsonElement hidden = Json.member(json, "jsdPublic");
        return new Comment(
                Json.text(json, "id"),
                PersonReader.read(Json.object(json, "author")),
                body(Json.member(json, "body")),
                JiraTime.read(Json.string(json, "created")),
                JiraTime.read(Json.string(json, "updated")),
                properties,
                hidden != null && hidden.isJsonPrimitive() && !hidden.getAsBoolean());
    }

    private static List<Change> changes(@Nullable JsonObject changelog) {
        return Json.list(changelog, "histories").stream()
                .map(IssueReader::change)
                .filter(Objects::nonNull)
                .sorted((a, b) -> a.at().compareTo(b.at()))
                .toList();
    }

    static @Nullable Change change(JsonElement history) {
        Instant at = JiraTime.read(Json.string(history, "created"));
        if (at == null) {
            return null;
        }
        List<Change.Item> items = Json.list(history, "items").stream()
                .map(item -> new Change.Item(
                        Json.text(item, "field"),
                        Json.string(item, "from"),
                        Json.string(item, "fromString"),
                        Json.string(item, "to"),
                        Json.string(item, "toString")))
                .toList();
        return new Change(Json.text(history, "id"), PersonReader.read(Json.object(history, "author")), at, items);
    }

    private static List<String> names(JsonObject values, String field) {
        return Json.list(values, field).stream()
                .map(element -> Json.text(element, "name"))
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static List<String> strings(JsonObject values, String field) {
        return Json.list(values, field).stream()
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .toList();
    }

    private static List<String> subtasks(JsonObject values) {
        return Json.list(values, "subtasks").stream()
                .map(subtask -> Json.text(subtask, "key"))
                .filter(key -> !key.isBlank())
                .toList();
    }

    private static Map<String, String> properties(@Nullable JsonObject properties) {
        Map<String, String> found = new HashMap<>();
        if (properties != null) {
            properties.entrySet().forEach(entry -> found.put(entry.getKey(), String.valueOf(entry.getValue())));
        }
        return found;
    }
}
