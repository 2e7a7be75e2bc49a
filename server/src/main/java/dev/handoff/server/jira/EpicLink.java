package dev.handoff.server.jira;

import com.google.gson.JsonObject;
import dev.handoff.server.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/** On Data Center a story names its epic in a custom field, whose id differs from site to site. */
final class EpicLink {

    static final String CUSTOM_TYPE = "com.pyxis.greenhopper.jira:gh-epic-link";

    private final JiraFacts facts;
    private final boolean used;
    private volatile @Nullable String field;

    /** @param used false on Cloud, where {@code parent} names the epic too */
    EpicLink(JiraFacts facts, boolean used, @Nullable String configured) {
        this.facts = facts;
        this.used = used;
        this.field = configured;
    }

    /** The field's id; null where there is none. */
    @Nullable
    String field() {
        if (!used) {
            return null;
        }
        String found = field;
        if (found == null) {
            found = facts.fields().stream()
                    .filter(candidate -> CUSTOM_TYPE.equals(candidate.customType()))
                    .map(JiraFacts.Field::id)
                    .findFirst()
                    .orElse("");
            field = found;
        }
        return found.isEmpty() ? null : found;
    }

    /** The parent's key: of the field {@code parent}, or else of the epic. */
    @Nullable
    String parentKey(JsonObject issue) {
        String parent = IssueReader.parentKey(issue);
        String id = parent == null ? field() : null;
        String epic = id == null ? null : Json.string(Json.object(issue, "fields"), id);
        return epic != null && TicketKey.isKey(epic) ? epic : parent;
    }
}
