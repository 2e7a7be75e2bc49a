package dev.handoff.server.sandbox.tracker;

import com.google.gson.JsonElement;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.markup.Prose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ticket. Changed only by {@link IssueEdit} and {@link Tracker}, who keep the changelog and tell the listeners. */
public final class Issue {

    private final String id;
    private String key;
    private final Instant created;
    private Instant updated;
    private final Map<String, JsonElement> values = new LinkedHashMap<>();
    private final Map<String, JsonElement> properties = new LinkedHashMap<>();
    private final List<Comment> comments = new ArrayList<>();
    private final List<RemoteLink> links = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    Issue(String id, String key, Instant created) {
        this.id = id;
        this.key = key;
        this.created = created;
        this.updated = created;
    }

    public String id() {
        return id;
    }

    public String key() {
        return key;
    }

    public Instant created() {
        return created;
    }

    public Instant updated() {
        return updated;
    }

    /** A field's value as {@link Field.Kind} says; null when the field is empty. */
    public @Nullable JsonElement value(String field) {
        return values.get(field);
    }

    public String text(String field) {
        JsonElement value = values.get(field);
        return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
    }

    public List<String> texts(String field) {
        return Json.strings(values.get(field));
    }

    public Optional<Prose> prose(String field) {
        return Optional.ofNullable(values.get(field)).map(Prose::of);
    }

    public String summary() {
        return text("summary");
    }

    public String project() {
        return text("project");
    }

    public List<Comment> comments() {
        return Collections.unmodifiableList(comments);
    }

    public Optional<Comment> comment(String commentId) {
        return comments.stream()
                .filter(comment -> comment.id().equals(commentId))
                .findFirst();
    }

    public List<RemoteLink> links() {
        return Collections.unmodifiableList(links);
    }

    /** Oldest first. */
    public List<Change> changes() {
        return Collections.unmodifiableList(changes);
    }

    public Map<String, JsonElement> properties() {
        return Collections.unmodifiableMap(properties);
    }

    void put(String field, @Nullable JsonElement value) {
        if (value == null || value.isJsonNull()) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
    }

    void rename(String newKey) {
        key = newKey;
    }

    void touch(Instant at) {
        updated = at;
    }

    List<Comment> editComments() {
        return comments;
    }

    List<RemoteLink> editLinks() {
        return links;
    }

    List<Change> editChanges() {
        return changes;
    }

    Map<String, JsonElement> editProperties() {
        return properties;
    }
}
