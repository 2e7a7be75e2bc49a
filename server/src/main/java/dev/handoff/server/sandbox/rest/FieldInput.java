package dev.handoff.server.sandbox.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.markup.Prose;
import dev.handoff.server.sandbox.shape.FirmShape;
import dev.handoff.server.sandbox.tracker.Field;
import dev.handoff.server.sandbox.tracker.Firm;
import dev.handoff.server.sandbox.tracker.IssueType;
import dev.handoff.server.sandbox.tracker.Project;
import dev.handoff.server.sandbox.tracker.Refusal;
import dev.handoff.server.sandbox.tracker.Tracker;
import dev.handoff.server.sandbox.tracker.User;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a field's value as a caller sends it into the form in which it is kept. */
record FieldInput(Tracker tracker, String project, ProseInput prose) {

    private static final int SUMMARY_LIMIT = 255;

    /** @return null for an empty field */
    @Nullable
    JsonElement read(Field field, JsonElement value) {
        if (value.isJsonNull()) {
            if (field.id().equals("summary")) {
                throw Refusal.badField("summary", "You must specify a summary of the issue.");
            }
            return null;
        }
        return switch (field.kind()) {
            case TEXT -> text(field, value);
            case PROSE -> prose.read(field.id(), value).map(Prose::kept).orElse(null);
            case USER -> user(field, value);
            case TYPE -> one(field, firm().type(idOrName(value)).map(IssueType::id), "issue type");
            case PRIORITY -> one(field, firm().priority(idOrName(value)), "priority name");
            case PROJECT -> one(field, firm().project(idOrName(value)).map(Project::key), "project");
            case COMPONENTS -> components(value);
            case LABELS -> labels(value);
            case ISSUE -> issue(field, value);
            case DATE -> date(field, value);
            default -> throw cannotSet(field.id());
        };
    }

    static Refusal cannotSet(String field) {
        return Refusal.badField(
                field, "Field '" + field + "' cannot be set. It is not on the appropriate screen, or unknown.");
    }

    private Firm firm() {
        return tracker.firm();
    }

    private static JsonElement text(Field field, JsonElement value) {
        if (!value.isJsonPrimitive()) {
            throw Refusal.badField(field.id(), "Operation value must be a string");
        }
        String text = value.getAsString();
        if (field.id().equals("summary")) {
            summary(text);
        }
        return new JsonPrimitive(text);
    }

    private static void summary(String text) {
        if (text.isBlank()) {
            throw Refusal.badField("summary", "You must specify a summary of the issue.");
        }
        if (text.contains("\n")) {
            throw Refusal.badField("summary", "The summary is invalid because it contains newline characters.");
        }
        if (text.length() > SUMMARY_LIMIT) {
            throw Refusal.badField("summary", "Summary must be less than 255 characters.");
        }
    }

    private @Nullable JsonElement user(Field field, JsonElement value) {
        String who = first(value, "accountId", "name", "key", "id");
        if (who == null || who.isEmpty() || who.equals("-1")) {
            return null;
        }
        String key = firm().user(who)
                .map(User::key)
                .orElseThrow(() -> Refusal.badField(field.id(), "User '" + who + "' does not exist."));
        return new JsonPrimitive(key);
    }

    private static @Nullable String first(JsonElement value, String... names) {
        if (value.isJsonPrimitive()) {
            return value.getAsString();
        }
        for (String name : names) {
            if (Json.stringAt(value, name) != null) {
                return Json.stringAt(value, name);
            }
        }
        return null;
    }

    private static String idOrName(JsonElement value) {
        String found = first(value, "id", "key", "name");
        return found == null ? "" : found;
    }

    private static JsonElement one(Field field, Optional<String> found, String what) {
        return new JsonPrimitive(found.orElseThrow(() -> Refusal.badField(field.id(), "Specify a valid " + what)));
    }

    private JsonElement components(JsonElement value) {
        Project owner = firm().project(project).orElseThrow();
        return Json.array(array("components", value).stream()
                .map(each -> component(owner, first(each, "name", "id")))
                .distinct()
                .toList());
    }

    static String component(Project project, @Nullable String nameOrId) {
        return project.components().stream()
                .filter(name -> name.equals(nameOrId)
                        || FirmShape.componentId(project, name).equals(nameOrId))
                .findFirst()
                .orElseThrow(() -> Refusal.badField("components", "Component name '" + nameOrId + "' is not valid"));
    }

    private static JsonElement labels(JsonElement value) {
        return Json.array(array("labels", value).stream()
                .map(FieldInput::label)
                .distinct()
                .toList());
    }

    static String label(JsonElement value) {
        String label = value.isJsonPrimitive() ? value.getAsString() : "";
        if (label.isBlank() || label.matches(".*\\s.*")) {
            throw Refusal.badField("labels", "The label '" + label + "' contains spaces which is invalid.");
        }
        return label;
    }

    private static List<JsonElement> array(String field, JsonElement value) {
        if (!value.isJsonArray()) {
            throw Refusal.badField(field, "data was not an array");
        }
        return value.getAsJsonArray().asList();
    }

    private JsonElement issue(Field field, JsonElement value) {
        String key = first(value, "key", "id");
        return new JsonPrimitive(tracker.find(key)
                .orElseThrow(
                        () -> Refusal.badField(field.id(), "Could not find valid issue with key or id '" + key + "'."))
                .id());
    }

    private static JsonElement date(Field field, JsonElement value) {
        if (!value.isJsonPrimitive() || !value.getAsString().matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw Refusal.badField(field.id(), "Error parsing date string: " + value);
        }
        return value;
    }

    /** The names and values of a JSON object that must be one. */
    static JsonObject object(@Nullable JsonElement value) {
        return value != null && value.isJsonObject() ? value.getAsJsonObject() : new JsonObject();
    }
}
