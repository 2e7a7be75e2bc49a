package dev.handoff.server.sandbox.shape;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.markup.Prose;
import dev.handoff.server.sandbox.tracker.Field;
import dev.handoff.server.sandbox.tracker.Fields;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.IssueType;
import dev.handoff.server.sandbox.tracker.Project;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A ticket as Jira writes it. */
public record IssueShape(View view) {

    private static final String EXPANDABLE =
            "renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations";

    /** @param expand of {@code changelog}, {@code renderedFields}, {@code names} */
    public JsonObject issue(Issue issue, Predicate<Field> wanted, Set<String> expand) {
        JsonObject json = Json.object(
                "expand", EXPANDABLE, "id", issue.id(), "self", view.self("issue/" + issue.id()), "key", issue.key());
        if (expand.contains("changelog")) {
            json.add("changelog", new ChangeShape(view).expanded(issue));
        }
        if (expand.contains("renderedFields")) {
            json.add("renderedFields", rendered(issue, wanted));
        }
        if (expand.contains("names")) {
            json.add("names", names(wanted));
        }
        json.add("fields", fields(issue, wanted));
        return json;
    }

    public JsonObject fields(Issue issue, Predicate<Field> wanted) {
        JsonObject fields = new JsonObject();
        Fields.ALL.stream().filter(wanted).forEach(field -> add(fields, issue, field));
        if (!view.dialect().cloud() && wanted.test(epicLink())) {
            fields.add(Fields.EPIC_LINK, epic(issue));
        }
        return fields;
    }

    public static Field epicLink() {
        return new Field(Fields.EPIC_LINK, "Epic Link", Field.Kind.ISSUE, true);
    }

    private void add(JsonObject fields, Issue issue, Field field) {
        boolean parent = field.id().equals("parent");
        if (!parent || showsParent(issue)) {
            fields.add(field.id(), value(issue, field));
        }
    }

    /** Cloud calls every ticket above a parent; Data Center only that of a sub-task. Without one the field is absent. */
    private boolean showsParent(Issue issue) {
        return issue.value("parent") != null
                && (view.dialect().cloud() || type(issue).subtask());
    }

    private JsonElement epic(Issue issue) {
        boolean underEpic = issue.value("parent") != null && !type(issue).subtask();
        return underEpic ? Json.of(view.tracker().get(issue.text("parent")).key()) : JsonNull.INSTANCE;
    }

    private IssueType type(Issue issue) {
        return view.firm().type(issue.text("issuetype")).orElseThrow();
    }

    private JsonElement value(Issue issue, Field field) {
        if (field.kind() == Field.Kind.DERIVED) {
            return derived(issue, field.id());
        }
        JsonElement kept = issue.value(field.id());
        if (kept == null) {
            boolean list = field.kind() == Field.Kind.LABELS || field.kind() == Field.Kind.COMPONENTS;
            return list ? Json.array(List.of()) : JsonNull.INSTANCE;
        }
        return switch (field.kind()) {
            case PROSE -> view.prose(Prose.of(kept));
            case USER -> view.user(kept.getAsString());
            case ISSUE -> summary(view.tracker().get(kept.getAsString()));
            case COMPONENTS -> components(issue);
            case RESOLUTION ->
                Json.object("self", view.self("resolution/10000"), "id", "10000", "name", kept.getAsString());
            case MOMENT -> Json.of(view.time(Instant.parse(kept.getAsString())));
            case TYPE, STATUS, PRIORITY, PROJECT -> named(field.kind(), kept.getAsString());
            default -> kept;
        };
    }

    private JsonElement named(Field.Kind kind, String id) {
        FirmShape firm = new FirmShape(view);
        return switch (kind) {
            case TYPE -> firm.type(view.firm().type(id).orElseThrow());
            case STATUS -> firm.status(view.firm().status(id).orElseThrow());
            case PRIORITY -> firm.priority(id);
            default -> firm.project(view.firm().project(id).orElseThrow());
        };
    }

    private JsonElement components(Issue issue) {
        Project project = view.firm().project(issue.project()).orElseThrow();
        return Json.array(issue.texts("components").stream()
                .map(name -> new FirmShape(view).component(project, name))
                .toList());
    }

    private JsonElement derived(Issue issue, String field) {
        return switch (field) {
            case "created" -> Json.of(view.time(issue.created()));
            case "updated" -> Json.of(view.time(issue.updated()));
            case "comment" -> new CommentShape(view).embedded(issue);
            case "subtasks" -> Json.array(subtasks(issue));
            case "worklog" -> Json.object("startAt", 0, "maxResults", 20, "total", 0, "worklogs", List.of());
            default -> Json.array(List.of());
        };
    }

    private List<JsonObject> subtasks(Issue issue) {
        return view.tracker().issues().stream()
                .filter(other ->
                        other.text("parent").equals(issue.id()) && type(other).subtask())
                .map(this::summary)
                .toList();
    }

    /** A ticket as others mention it. */
    public JsonObject summary(Issue issue) {
        Set<String> shown = Set.of("summary", "status", "priority", "issuetype");
        return Json.object(
                "id", issue.id(),
                "key", issue.key(),
                "self", view.self("issue/" + issue.id()),
                "fields", fields(issue, field -> shown.contains(field.id())));
    }

    private JsonObject rendered(Issue issue, Predicate<Field> wanted) {
        JsonObject rendered = new JsonObject();
        Fields.ALL.stream()
                .filter(wanted.and(field -> field.kind() == Field.Kind.PROSE))
                .forEach(field -> rendered.add(
                        field.id(),
                        Json.of(issue.prose(field.id()).map(Prose::html).orElse(null))));
        return rendered;
    }

    private static JsonObject names(Predicate<Field> wanted) {
        JsonObject names = new JsonObject();
        Fields.ALL.stream().filter(wanted).forEach(field -> names.addProperty(field.id(), field.name()));
        return names;
    }
}
