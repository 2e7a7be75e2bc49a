package dev.handoff.server.sandbox.rest;

import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.tracker.Refusal;
import dev.handoff.server.sandbox.tracker.User;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which server this is, who I am, what I may do. */
final class ServerResource {

    /** Everybody of the firm may do these; only administrators the last ones. */
    private static final Map<String, String> PERMISSIONS = Map.ofEntries(
            Map.entry("BROWSE_PROJECTS", "Browse Projects"),
            Map.entry("CREATE_ISSUES", "Create Issues"),
            Map.entry("EDIT_ISSUES", "Edit Issues"),
            Map.entry("ASSIGN_ISSUES", "Assign Issues"),
            Map.entry("TRANSITION_ISSUES", "Transition Issues"),
            Map.entry("LINK_ISSUES", "Link Issues"),
            Map.entry("ADD_COMMENTS", "Add Comments"),
            Map.entry("EDIT_OWN_COMMENTS", "Edit Own Comments"),
            Map.entry("DELETE_OWN_COMMENTS", "Delete Own Comments"),
            Map.entry("EDIT_ALL_COMMENTS", "Edit All Comments"),
            Map.entry("DELETE_ALL_COMMENTS", "Delete All Comments"),
            Map.entry("DELETE_ISSUES", "Delete Issues"),
            Map.entry("ADMINISTER", "Administer Jira"));

    private static final Set<String> FOR_ADMINISTRATORS =
            Set.of("EDIT_ALL_COMMENTS", "DELETE_ALL_COMMENTS", "DELETE_ISSUES", "ADMINISTER");

    void addTo(Routes routes) {
        routes.both("GET", "serverInfo", ServerResource::server)
                .both("GET", "myself", ServerResource::myself)
                .both("GET", "mypermissions", ServerResource::permissions);
    }

    static boolean isPublic(String path) {
        return path.endsWith("/serverInfo");
    }

    private static Reply server(Call call) {
        JsonObject json = Json.object(
                "baseUrl",
                call.view().base(),
                "version",
                call.cloud() ? "1001.0.0-SNAPSHOT" : "10.3.24",
                "versionNumbers",
                call.cloud() ? List.of(1001, 0, 0) : List.of(10, 3, 24),
                "deploymentType",
                call.cloud() ? "Cloud" : "Server",
                "buildNumber",
                call.cloud() ? 100_300 : 10_030_024,
                "buildDate",
                "2026-01-12T00:00:00.000+0000",
                "serverTime",
                call.view().time(call.tracker().now()),
                "scmInfo",
                "sandbox",
                "serverTitle",
                call.view().firm().name());
        if (call.cloud()) {
            json.addProperty("displayUrl", call.view().base());
            json.add("serverTimeZone", Json.of("Europe/London"));
        }
        return Reply.ok(json);
    }

    private static Reply myself(Call call) {
        return Reply.ok(whole(call, call.user()));
    }

    /** A user with what only the user's own address tells. */
    static JsonObject whole(Call call, User user) {
        JsonObject json = call.view().user(user);
        json.addProperty("locale", user.locale());
        boolean groups = call.set("expand").contains("groups");
        List<JsonObject> items = user.groups().stream()
                .sorted()
                .map(group -> PeopleResource.group(call, group))
                .toList();
        json.add("groups", Json.object("size", items.size(), "items", groups ? items : List.of()));
        json.add("applicationRoles", Json.object("size", 1, "items", List.of()));
        json.addProperty("expand", "groups,applicationRoles");
        return json;
    }

    /** Cloud insists on the permissions being named. */
    private static Reply permissions(Call call) {
        Set<String> wanted = call.set("permissions");
        if (call.cloud() && wanted.isEmpty()) {
            throw Refusal.badRequest("The 'permissions' query parameter is required.");
        }
        String issue = call.asked("issueKey", call.asked("issueId", ""));
        if (!issue.isEmpty()) {
            call.tracker().get(issue);
        }
        FirmResource.requireProject(call, call.asked("projectKey", call.asked("projectId", "")));
        JsonObject permissions = new JsonObject();
        PERMISSIONS.keySet().stream()
                .sorted()
                .filter(key -> wanted.isEmpty() || wanted.contains(key))
                .forEach(key -> permissions.add(key, permission(key, call.user())));
        return Reply.ok(Json.object("permissions", permissions));
    }

    private static JsonObject permission(String key, User user) {
        return Json.object(
                "id",
                String.valueOf(Math.floorMod(key.hashCode(), 1000)),
                "key",
                key,
                "name",
                PERMISSIONS.get(key),
                "type",
                key.equals("ADMINISTER") ? "GLOBAL" : "PROJECT",
                "description",
                PERMISSIONS.get(key),
                "havePermission",
                user.administrator() || !FOR_ADMINISTRATORS.contains(key));
    }
}
