package dev.handoff.server.sandbox.tracker;

import com.google.gson.JsonElement;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.markup.Prose;
import org.jspecify.annotations.Nullable;

/** How a field's value reads in the changelog: raw (an id) and as shown. */
final class ChangeText {

    private final Tracker tracker;
    private final Field field;

    ChangeText(Tracker tracker, Field field) {
        this.tracker = tracker;
        this.field = field;
    }

    String name() {
        return switch (field.id()) {
            case "components" -> "Component";
            case "parent" -> "IssueParentAssociation";
            default -> field.custom() ? field.name() : field.id();
        };
    }

    @Nullable
    String raw(@Nullable JsonElement value) {
        return value == null || !hasId() ? null : value.getAsString();
    }

    private boolean hasId() {
        return switch (field.kind()) {
            case USER, TYPE, STATUS, PRIORITY, PROJECT, ISSUE, DATE -> true;
            default -> false;
        };
    }

    @Nullable
    String text(@Nullable JsonElement value) {
        if (value == null) {
            return field.kind() == Field.Kind.LABELS ? "" : null;
        }
        return switch (field.kind()) {
            case PROSE -> Prose.of(value).wiki();
            case LABELS -> String.join(" ", Json.strings(value));
            case COMPONENTS -> String.join(", ", Json.strings(value));
            case USER -> firm().user(value.getAsString()).map(User::displayName).orElse(value.getAsString());
            case TYPE -> firm().type(value.getAsString()).map(IssueType::name).orElse(null);
            case STATUS -> firm().status(value.getAsString()).map(Status::name).orElse(null);
            case PRIORITY -> firm().priorities().get(value.getAsString());
            case ISSUE -> tracker.find(value.getAsString()).map(Issue::key).orElse(null);
            default -> value.getAsString();
        };
    }

    private Firm firm() {
        return tracker.firm();
    }
}
