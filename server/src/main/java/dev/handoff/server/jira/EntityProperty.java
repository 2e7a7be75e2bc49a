package dev.handoff.server.jira;

import com.google.gson.JsonElement;
import dev.handoff.server.ticket.TrackerException;

/** What Jira takes as the value of an entity property. */
final class EntityProperty {

    /** Jira's limit on a property's value. */
    static final int LONGEST = 32_768;

    private EntityProperty() {}

    /** @throws TrackerException.Rejected before anything is sent, when Jira could only refuse it */
    static JsonElement value(String key, String json) {
        if (json.length() > LONGEST) {
            throw new TrackerException.Rejected("the property '" + key + "' has " + json.length()
                    + " characters; Jira keeps at most " + LONGEST + ": store less in it");
        }
        JsonElement value = Json.parse(json);
        if (value == null) {
            throw new TrackerException.Rejected("the property '" + key + "' is not JSON; Jira keeps only JSON values");
        }
        return value;
    }
}
