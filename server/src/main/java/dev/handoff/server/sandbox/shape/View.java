package dev.handoff.server.sandbox.shape;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.markup.Prose;
import dev.handoff.server.sandbox.tracker.Firm;
import dev.handoff.server.sandbox.tracker.Tracker;
import dev.handoff.server.sandbox.tracker.User;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How one reader sees the tracker.
 *
 * @param base address of the sandbox without a trailing slash
 * @param zone the reader's; timestamps are written in it
 */
public record View(Tracker tracker, Dialect dialect, String base, ZoneId zone) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);

    public String self(String path) {
        return base + "/rest/api/" + dialect.version() + "/" + path;
    }

    /** Jira's offset has no colon. */
    public String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    public JsonElement prose(Prose prose) {
        return dialect.documents() ? prose.adf() : Json.of(prose.wiki());
    }

    public JsonObject user(User user) {
        JsonObject json = dialect.cloud()
                ? Json.object("self", self("user?accountId=" + user.accountId()), "accountId", user.accountId())
                : Json.object("self", self("user?username=" + user.name()), "name", user.name(), "key", user.key());
        json.addProperty("emailAddress", user.email());
        json.add("avatarUrls", avatars());
        json.addProperty("displayName", user.displayName());
        json.addProperty("active", user.active());
        json.addProperty("timeZone", user.zone().getId());
        if (dialect.cloud()) {
            json.addProperty("accountType", user.app() ? "app" : "atlassian");
        }
        return json;
    }

    public JsonObject user(String key) {
        return user(firm().knownUser(key));
    }

    public JsonObject avatars() {
        JsonObject avatars = new JsonObject();
        for (int size : new int[] {48, 24, 16, 32}) {
            avatars.addProperty(size + "x" + size, base + "/avatar.svg?size=" + size);
        }
        return avatars;
    }

    public Firm firm() {
        return tracker.firm();
    }
}
