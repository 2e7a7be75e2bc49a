package dev.handoff.server.jira;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.ticket.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a user of Cloud ({@code accountId}) or Data Center ({@code key}, {@code name}). */
final class PersonReader {

    private static final List<String> IDS = List.of("accountId", "key", "name");

    private PersonReader() {}

    static @Nullable Person read(@Nullable JsonObject user) {
        if (user == null) {
            return null;
        }
        String id = id(user);
        return new Person(
                id == null ? "" : id,
                Json.filled(user, "name"),
                Json.text(user, "displayName"),
                Json.filled(user, "emailAddress"),
                Json.filled(user, "timeZone"),
                groups(user),
                Json.flag(user, "active", true));
    }

    /** What the tracker calls this user: account id, else user key, else login name. */
    static @Nullable String id(@Nullable JsonObject user) {
        for (String name : IDS) {
            String id = Json.filled(user, name);
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    private static Set<String> groups(JsonObject user) {
        List<JsonElement> items = Json.list(Json.object(user, "groups"), "items");
        if (items.isEmpty()) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        for (JsonElement group : items) {
            String name = Json.filled(group, "name");
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }
}
