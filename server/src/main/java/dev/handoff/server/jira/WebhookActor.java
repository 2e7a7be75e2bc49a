package dev.handoff.server.jira;

import com.google.gson.JsonObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who caused a webhook. Wrongly naming ourselves would lose an event, so who is not told is nobody. */
final class WebhookActor {

    private static final Set<String> WRITTEN = Set.of("comment", "worklog");

    private WebhookActor() {}

    static @Nullable String of(String event, JsonObject json, WebhookReader.Lookup query) {
        String told = PersonReader.id(actor(event, json));
        if (told != null) {
            return told;
        }
        String asked = query.find("user_id");
        return asked == null || asked.isBlank() ? null : asked;
    }

    private static @Nullable JsonObject actor(String event, JsonObject json) {
        JsonObject user = Json.object(json, "user");
        if (user != null) {
            return user;
        }
        int end = event.indexOf('_');
        String thing = end < 0 ? event : event.substring(0, end);
        return WRITTEN.contains(thing) ? writer(event, Json.object(json, thing)) : null;
    }

    /** The author of a comment is not who changed it, and neither is who deleted it. */
    private static @Nullable JsonObject writer(String event, @Nullable JsonObject written) {
        if (event.endsWith("_created")) {
            return Json.object(written, "author");
        }
        return event.endsWith("_updated") ? Json.object(written, "updateAuthor") : null;
    }
}
