package dev.handoff.server.jira;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.ticket.Person;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a user of Cloud ({@code accountId}) or Data Center ({@code key}, {@code name}). */
final class PersonReader {

    private PersonReader() {}

    static @Nullable Person read(@Nullable JsonObject user) {
        if (user == null) {
            return null;
        }
        String accountId = Json.string(user, "accountId");
        String key = Json.string(user, "key");
        String name = Json.string(user, "name");
        String id = accountId != null ? accountId : key != null ? key : name != null ? name : "";
        return new Person(
                id,
                name,
                Json.text(user, "displayName"),
                Json.string(user, "emailAddress"),
                Json.string(user, "timeZone"),
                groups(user),
                Json.flag(user, "active", true));
    }

    private static Set<String> groups(JsonObject user) {
        Set<String> names = new HashSet<>();
        for (JsonElement group : Json.list(Json.object(user, "groups"), "items")) {
            names.add(Json.text(group, "name"));
        }
        return names;
    }
}
