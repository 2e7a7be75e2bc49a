package dev.handoff.server.sandbox.rest;

import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.shape.FirmShape;
import dev.handoff.server.sandbox.tracker.Field;
import dev.handoff.server.sandbox.tracker.Field.Kind;
import dev.handoff.server.sandbox.tracker.Fields;
import java.util.List;
import java.util.Set;

/** What can be set when making and changing tickets. */
final class MetaResource {

    private static final Set<Kind> READ_ONLY =
            Set.of(Kind.DERIVED, Kind.STATUS, Kind.MOMENT, Kind.RESOLUTION, Kind.PROJECT);

    void addTo(Routes routes) {
        routes.both("GET", "issue/{issue}/editmeta", MetaResource::edit)
                // Data Center dropped this one in version 9.
                .cloud("GET", "issue/createmeta", MetaResource::create)
                .both("GET", "issue/createmeta/{project}/issuetypes", MetaResource::types)
                .both("GET", "issue/createmeta/{project}/issuetypes/{type}", MetaResource::fieldsOfType);
    }

    private static Reply edit(Call call) {
        call.issue();
        return Reply.ok(Json.object("fields", fields(call)));
    }

    private static JsonObject fields(Call call) {
        JsonObject fields = new JsonObject();
        settable().forEach(field -> fields.add(field.id(), field(call, field)));
        return fields;
    }

    private static List<Field> settable() {
        return Fields.ALL.stream()
                .filter(field ->
                        !READ_ONLY.contains(field.kind()) && !field.id().equals("creator"))
                .toList();
    }

    private static JsonObject field(Call call, Field field) {
        boolean list = field.kind() == Kind.LABELS || field.kind() == Kind.COMPONENTS;
        return Json.object(
                "required", field.id().equals("summary") || field.id().equals("issuetype"),
                "schema", new FirmShape(call.view()).schema(field),
                "name", field.name(),
                "key", field.id(),
                "fieldId", field.id(),
                "operations", list ? List.of("add", "set", "remove") : List.of("set"));
    }

    private static Reply create(Call call) {
        List<JsonObject> projects = call.view().firm().projects().stream()
                .map(project -> {
                    JsonObject json = new FirmShape(call.view()).project(project);
                    json.add("issuetypes", Json.array(issueTypes(call)));
                    return json;
                })
                .toList();
        return Reply.ok(Json.object("expand", "projects", "projects", projects));
    }

    private static List<JsonObject> issueTypes(Call call) {
        return call.view().firm().types().stream()
                .map(new FirmShape(call.view())::type)
                .toList();
    }

    private static Reply types(Call call) {
        FirmResource.project(call);
        return Reply.ok(listed(call, call.cloud() ? "issueTypes" : "values", issueTypes(call)));
    }

    private static Reply fieldsOfType(Call call) {
        FirmResource.project(call);
        List<JsonObject> fields =
                settable().stream().map(field -> field(call, field)).toList();
        return Reply.ok(listed(call, call.cloud() ? "fields" : "values", fields));
    }

    private static JsonObject listed(Call call, String name, List<JsonObject> all) {
        Pages pages = Pages.of(call, 50, 200);
        return Json.object(
                "startAt", pages.startAt(), "maxResults", pages.limit(), "total", all.size(), name, pages.cut(all));
    }
}
