package dev.handoff.server.sandbox.rest;

import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.shape.FirmShape;
import dev.handoff.server.sandbox.shape.IssueShape;
import dev.handoff.server.sandbox.tracker.Fields;
import dev.handoff.server.sandbox.tracker.Project;
import dev.handoff.server.sandbox.tracker.Refusal;
import dev.handoff.server.sandbox.tracker.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the firm has set up: projects, fields, types, statuses, priorities. */
final class FirmResource {

    void addTo(Routes routes) {
        routes.both("GET", "project", call -> Reply.ok(Json.array(projects(call))))
                .cloud("GET", "project/search", FirmResource::search)
                .both("GET", "project/{project}", call -> Reply.ok(shape(call).wholeProject(project(call))))
                .both("GET", "project/{project}/components", FirmResource::components)
                .both("GET", "project/{project}/statuses", FirmResource::statusesByType)
                .both("GET", "field", FirmResource::fields)
                .both("GET", "issuetype", call -> Reply.ok(Json.array(types(call))))
                .both("GET", "status", call -> Reply.ok(Json.array(statuses(call))))
                .both("GET", "status/{status}", FirmResource::status)
                .both("GET", "statuscategory", FirmResource::categories)
                .both(
                        "GET",
                        "priority",
                        call -> Reply.ok(Json.array(call.view().firm().priorities().keySet().stream()
                                .map(shape(call)::priority)
                                .toList())));
    }

    private static FirmShape shape(Call call) {
        return new FirmShape(call.view());
    }

    static Project project(Call call) {
        return requireProject(call, call.part("project"));
    }

    /** @return some project when none is named */
    static Project requireProject(Call call, String idOrKey) {
        if (idOrKey.isEmpty()) {
            return call.view().firm().projects().get(0);
        }
        return call.view()
                .firm()
                .project(idOrKey)
                .orElseThrow(() -> Refusal.notFound("No project could be found with key '" + idOrKey + "'."));
    }

    private static List<JsonObject> projects(Call call) {
        return call.view().firm().projects().stream().map(shape(call)::project).toList();
    }

    private static Reply search(Call call) {
        String text = call.asked("query", "").toLowerCase(Locale.ROOT);
        List<JsonObject> found = call.view().firm().projects().stream()
                .filter(project -> (project.key() + " " + project.name())
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
                .filter(project ->
                        call.set("keys").isEmpty() || call.set("keys").contains(project.key()))
                .map(shape(call)::project)
                .toList();
        return Reply.ok(Pages.of(call, 50, 100).values(call.view().self("project/search"), found));
    }

    private static Reply components(Call call) {
        Project project = project(call);
        return Reply.ok(Json.array(project.components().stream()
                .map(name -> shape(call).component(project, name))
                .toList()));
    }

    private static Reply statusesByType(Call call) {
        project(call);
        return Reply.ok(Json.array(types(call).stream()
                .map(type -> {
                    type.add("statuses", Json.array(statuses(call)));
                    return type;
                })
                .toList()));
    }

    private static List<JsonObject> types(Call call) {
        return call.view().firm().types().stream().map(shape(call)::type).toList();
    }

    private static List<JsonObject> statuses(Call call) {
        return call.view().firm().statuses().stream().map(shape(call)::status).toList();
    }

    private static Reply status(Call call) {
        Status status = call.view()
                .firm()
                .status(call.part("status"))
                .orElseThrow(() -> Refusal.notFound("The status with id '" + call.part("status") + "' does not exist"));
        return Reply.ok(shape(call).status(status));
    }

    private static Reply categories(Call call) {
        return Reply.ok(Json.array(
                Stream.of(Status.Category.values()).map(shape(call)::category).toList()));
    }

    private static Reply fields(Call call) {
        List<JsonObject> fields = new ArrayList<>();
        Fields.ALL.forEach(field -> fields.add(shape(call).field(field)));
        if (!call.cloud()) {
            fields.add(shape(call).field(IssueShape.epicLink()));
        }
        return Reply.ok(Json.array(fields));
    }
}
