package dev.handoff.server.sandbox.shape;

import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.tracker.Field;
import dev.handoff.server.sandbox.tracker.Field.Kind;
import dev.handoff.server.sandbox.tracker.IssueType;
import dev.handoff.server.sandbox.tracker.Project;
import dev.handoff.server.sandbox.tracker.Status;
import java.util.List;
import java.util.Locale;

/** Projects, types, statuses, priorities and fields as Jira writes them. */
public record FirmShape(View view) {

    public JsonObject project(Project project) {
        JsonObject json = Json.object(
                "self", view.self("project/" + project.id()),
                "id", project.id(),
                "key", project.key(),
                "name", project.name(),
                "projectTypeKey", project.type());
        if (view.dialect().cloud()) {
            json.addProperty("simplified", false);
        }
        json.add("avatarUrls", view.avatars());
        return json;
    }

    /** With everything that the project's own page tells. */
    public JsonObject wholeProject(Project project) {
        JsonObject json = project(project);
        json.add("lead", view.user(project.lead()));
        json.add(
                "components",
                Json.array(project.components().stream()
                        .map(name -> component(project, name))
                        .toList()));
        json.add(
                "issueTypes",
                Json.array(view.firm().types().stream().map(this::type).toList()));
        json.add("versions", Json.array(List.of()));
        json.addProperty("assigneeType", "UNASSIGNED");
        json.add("roles", new JsonObject());
        return json;
    }

    public JsonObject component(Project project, String name) {
        String id = componentId(project, name);
        return Json.object("self", view.self("component/" + id), "id", id, "name", name);
    }

    public static String componentId(Project project, String name) {
        return project.id() + (project.components().indexOf(name) + 10);
    }

    public JsonObject type(IssueType type) {
        JsonObject json = Json.object(
                "self", view.self("issuetype/" + type.id()),
                "id", type.id(),
                "description", type.description(),
                "iconUrl", view.base() + "/avatar.svg",
                "name", type.name(),
                "subtask", type.subtask());
        if (view.dialect().cloud()) {
            json.addProperty("hierarchyLevel", type.level());
        }
        return json;
    }

    public JsonObject status(Status status) {
        return Json.object(
                "self", view.self("status/" + status.id()),
                "description", "",
                "iconUrl", view.base() + "/avatar.svg",
                "name", status.name(),
                "id", status.id(),
                "statusCategory", category(status.category()));
    }

    public JsonObject category(Status.Category category) {
        return Json.object(
                "self", view.self("statuscategory/" + category.id()),
                "id", category.id(),
                "key", category.key(),
                "colorName", category.colour(),
                "name", category.title());
    }

    public JsonObject priority(String id) {
        return Json.object(
                "self",
                view.self("priority/" + id),
                "iconUrl",
                view.base() + "/avatar.svg",
                "name",
                view.firm().priorities().get(id),
                "id",
                id);
    }

    public JsonObject field(Field field) {
        JsonObject json = Json.object(
                "id", field.id(),
                "key", field.id(),
                "name", field.name(),
                "custom", field.custom(),
                "orderable", field.kind() != Kind.DERIVED,
                "navigable", field.navigable(),
                "searchable", true,
                "clauseNames",
                        field.custom()
                                ? List.of("cf[" + field.id().substring(12) + "]", field.name())
                                : List.of(field.id()));
        json.add("schema", schema(field));
        if (!view.dialect().cloud()) {
            json.remove("key");
        }
        return json;
    }

    public JsonObject schema(Field field) {
        JsonObject schema = switch (field.kind()) {
            case LABELS -> Json.object("type", "array", "items", "string");
            case COMPONENTS -> Json.object("type", "array", "items", "component");
            case USER, PRIORITY, STATUS, PROJECT, RESOLUTION, DATE ->
                Json.object("type", field.kind().name().toLowerCase(Locale.ROOT));
            case TYPE -> Json.object("type", "issuetype");
            case MOMENT -> Json.object("type", "datetime");
            default -> Json.object("type", "string");
        };
        schema.addProperty(field.custom() ? "custom" : "system", field.custom() ? custom(field) : field.id());
        if (field.custom()) {
            schema.addProperty("customId", Integer.valueOf(field.id().substring(12)));
        }
        return schema;
    }

    private static String custom(Field field) {
        return switch (field.kind()) {
            case PROSE -> "com.atlassian.jira.plugin.system.customfieldtypes:textarea";
            case ISSUE -> "com.pyxis.greenhopper.jira:gh-epic-link";
            default -> "com.atlassian.jira.plugin.system.customfieldtypes:textfield";
        };
    }
}
