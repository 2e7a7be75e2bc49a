package dev.handoff.server.sandbox.rest;

import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.tracker.Refusal;
import dev.handoff.server.sandbox.tracker.User;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Users and groups. */
final class PeopleResource {

    void addTo(Routes routes) {
        routes.both("GET", "user", PeopleResource::user)
                .both("GET", "user/search", PeopleResource::search)
                .both("GET", "user/assignable/search", PeopleResource::search)
                .cloud("GET", "users", PeopleResource::all)
                .cloud("GET", "users/search", PeopleResource::all)
                .dataCenter(
                        "GET",
                        "user/list",
                        call -> list(call, call.view().firm().users()))
                .both("GET", "group/member", PeopleResource::members)
                .both("GET", "groups/picker", PeopleResource::groups)
                .cloud("GET", "group/bulk", PeopleResource::bulk);
    }

    private static Reply user(Call call) {
        String who = firstAsked(call, "accountId", "username", "key");
        if (who == null) {
            throw Refusal.badRequest(
                    call.cloud()
                            ? "The query parameter 'accountId' is required."
                            : "Either the 'username' or the 'key' query parameters need to be provided");
        }
        User user = call.view()
                .firm()
                .user(who)
                .orElseThrow(() -> Refusal.notFound(
                        call.cloud()
                                ? "Specified user does not exist or you do not have required permissions"
                                : "The user named '" + who + "' does not exist"));
        return Reply.ok(ServerResource.whole(call, user));
    }

    private static @Nullable String firstAsked(Call call, String... names) {
        for (String name : names) {
            if (call.asked(name) != null) {
                return call.asked(name);
            }
        }
        return null;
    }

    private static Reply search(Call call) {
        String text = call.cloud()
                ? firstAsked(call, "query", "accountId", "username")
                : firstAsked(call, "username", "query");
        if (text == null && call.asked("project") == null && call.asked("issueKey") == null) {
            throw Refusal.badRequest(
                    call.cloud()
                            ? "The query parameter 'query', 'accountId' or 'property' is required."
                            : "The username query parameter was not provided");
        }
        String wanted = text == null || text.equals(".") ? "" : text.toLowerCase(Locale.ROOT);
        return list(
                call,
                call.view().firm().users().stream()
                        .filter(user -> user.answersTo(wanted)
                                || (user.displayName() + " " + user.name() + " " + user.email())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(wanted))
                        .toList());
    }

    private static Reply all(Call call) {
        return list(call, call.view().firm().users());
    }

    private static Reply list(Call call, List<User> users) {
        return Reply.ok(Json.array(Pages.of(call, 50, 1000).cut(users).stream()
                .map(call.view()::user)
                .toList()));
    }

    private static Reply members(Call call) {
        String name = firstAsked(call, "groupname", "groupId");
        if (name == null || name.isEmpty()) {
            throw Refusal.badRequest("The group name must be specified.");
        }
        String group = call.view()
                .firm()
                .groups()
                .filter(known -> known.equals(name) || id(known).equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("The group named '" + name + "' does not exist."));
        List<JsonObject> members = call.view().firm().members(group).stream()
                .map(call.view()::user)
                .toList();
        return Reply.ok(Pages.of(call, 50, 50).values(call.view().self("group/member?groupname=" + group), members));
    }

    private static Reply groups(Call call) {
        String wanted = call.asked("query", "").toLowerCase(Locale.ROOT);
        List<JsonObject> groups = call.view()
                .firm()
                .groups()
                .filter(group -> group.toLowerCase(Locale.ROOT).contains(wanted))
                .map(group -> Json.object("name", group, "html", group, "labels", List.of(), "groupId", id(group)))
                .toList();
        String header = "Showing " + groups.size() + " of " + groups.size() + " matching groups";
        return Reply.ok(Json.object("header", header, "total", groups.size(), "groups", groups));
    }

    private static Reply bulk(Call call) {
        List<JsonObject> groups = call.view()
                .firm()
                .groups()
                .map(group -> Json.object("name", group, "groupId", id(group)))
                .toList();
        return Reply.ok(Pages.of(call, 50, 50).values(call.view().self("group/bulk"), groups));
    }

    static JsonObject group(Call call, String name) {
        JsonObject group = Json.object("name", name, "self", call.view().self("group?groupname=" + name));
        if (call.cloud()) {
            group.addProperty("groupId", id(name));
        }
        return group;
    }

    private static String id(String group) {
        return UUID.nameUUIDFromBytes(group.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
