package dev.handoff.server.sandbox.rest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.tracker.Field;
import dev.handoff.server.sandbox.tracker.Fields;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.IssueEdit;
import dev.handoff.server.sandbox.tracker.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that a request sets, all read before the first is applied: a request works whole or not at all. */
final class IssueDraft {

    private final FieldInput input;
    private final Map<Field, JsonElement> values = new LinkedHashMap<>();
    private @Nullable Issue issue;

    IssueDraft(Call call, String project) {
        this.input = new FieldInput(call.tracker(), project, ProseInput.of(call));
    }

    /** For changing a ticket: what the verbs add to and remove from. */
    void start(Issue existing) {
        issue = existing;
    }

    void read(JsonObject fields, JsonObject update) {
        fields.entrySet().forEach(entry -> set(entry.getKey(), entry.getValue()));
        for (Map.Entry<String, JsonElement> entry : update.entrySet()) {
            if (!entry.getKey().equals("comment")) {
                operations(entry.getKey(), entry.getValue());
            }
        }
    }

    void require(String field, String message) {
        if (!values.containsKey(Fields.get(field))) {
            throw Refusal.badField(field, message);
        }
    }

    void applyTo(IssueEdit edit) {
        values.forEach((field, value) -> edit.set(field, value));
    }

    private void set(String name, JsonElement value) {
        Field field = field(name);
        if (field.id().equals("project")) {
            return;
        }
        JsonElement read = input.read(field, value);
        values.put(field, read == null ? JsonNull.INSTANCE : read);
    }

    private static Field field(String name) {
        if (name.equals(Fields.EPIC_LINK)) {
            return Fields.get("parent");
        }
        return Fields.ALL.stream()
                .filter(field -> field.id().equals(name))
                .findFirst()
                .orElseThrow(() -> FieldInput.cannotSet(name));
    }

    private void operations(String name, JsonElement operations) {
        if (!operations.isJsonArray()) {
            throw Refusal.badField(name, "data was not an array");
        }
        for (JsonElement operation : operations.getAsJsonArray()) {
            for (Map.Entry<String, JsonElement> verb :
                    FieldInput.object(operation).entrySet()) {
                operation(field(name), verb.getKey(), verb.getValue());
            }
        }
    }

    private void operation(Field field, String verb, JsonElement value) {
        switch (verb) {
            case "set" -> set(field.id(), value);
            case "add" -> change(field, value, true);
            case "remove" -> change(field, value, false);
            default -> throw Refusal.badField(field.id(), "Field does not support update '" + verb + "'");
        }
    }

    private void change(Field field, JsonElement value, boolean add) {
        if (field.kind() != Field.Kind.LABELS && field.kind() != Field.Kind.COMPONENTS) {
            throw Refusal.badField(field.id(), "Field does not support update '" + (add ? "add" : "remove") + "'");
        }
        JsonArray one = new JsonArray();
        one.add(value);
        JsonElement entry = Json.strings(input.read(field, one)).stream()
                .findFirst()
                .map(Json::of)
                .orElseThrow();
        JsonArray list = current(field).deepCopy();
        if (!add) {
            list.remove(entry);
        } else if (!list.contains(entry)) {
            list.add(entry);
        }
        values.put(field, list);
    }

    private JsonArray current(Field field) {
        JsonElement drafted = values.get(field);
        JsonElement kept = drafted != null || issue == null ? drafted : issue.value(field.id());
        return kept != null && kept.isJsonArray() ? kept.getAsJsonArray() : new JsonArray();
    }
}
