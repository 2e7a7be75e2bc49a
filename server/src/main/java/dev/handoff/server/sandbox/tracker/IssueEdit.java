package dev.handoff.server.sandbox.tracker;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import dev.handoff.server.sandbox.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything one person changes on a ticket in one go. Nothing changes unless something differs. */
public final class IssueEdit {

    private final Tracker tracker;
    private final Issue issue;
    private final User actor;
    private final Instant at;
    private final List<Change.Item> items = new ArrayList<>();

    IssueEdit(Tracker tracker, Issue issue, User actor, Instant at) {
        this.tracker = tracker;
        this.issue = issue;
        this.actor = actor;
        this.at = at;
    }

    /** @param value as {@link Field.Kind} says; null empties the field */
    public IssueEdit set(Field field, @Nullable JsonElement value) {
        JsonElement old = issue.value(field.id());
        JsonElement fresh = value == null || value.isJsonNull() || isEmpty(value) ? null : value;
        if (!Objects.equals(old, fresh)) {
            issue.put(field.id(), fresh);
            ChangeText shown = new ChangeText(tracker, field);
            items.add(new Change.Item(
                    shown.name(), field.id(), shown.raw(old), shown.text(old), shown.raw(fresh), shown.text(fresh)));
        }
        return this;
    }

    private static boolean isEmpty(JsonElement value) {
        return value.isJsonPrimitive()
                ? value.getAsString().isEmpty()
                : value.isJsonArray() && value.getAsJsonArray().isEmpty();
    }

    /** Moves along the workflow; the resolution follows the status as in Jira's default workflow. */
    public IssueEdit status(Status status) {
        boolean done = status.category() == Status.Category.DONE;
        set(Fields.get("status"), new JsonPrimitive(status.id()));
        set(Fields.get("resolution"), done ? new JsonPrimitive("Done") : null);
        issue.put("resolutiondate", done ? Json.of(at) : null);
        return this;
    }

    /** Adds an entry that is about no field. */
    public IssueEdit note(Change.Item item) {
        items.add(item);
        return this;
    }

    public void putLink(RemoteLink link) {
        RemoteLink old = remove(link.id());
        issue.editLinks().add(link);
        noteLink(old, link);
    }

    public void removeLink(RemoteLink link) {
        noteLink(remove(link.id()), null);
    }

    private @Nullable RemoteLink remove(String id) {
        for (RemoteLink link : issue.editLinks()) {
            if (link.id().equals(id)) {
                issue.editLinks().remove(link);
                return link;
            }
        }
        return null;
    }

    private void noteLink(@Nullable RemoteLink old, @Nullable RemoteLink fresh) {
        if (!Objects.equals(old, fresh)) {
            items.add(new Change.Item(
                    "RemoteIssueLink",
                    null,
                    old == null ? null : old.id(),
                    old == null ? null : describe(old),
                    fresh == null ? null : fresh.id(),
                    fresh == null ? null : describe(fresh)));
        }
    }

    private static String describe(RemoteLink link) {
        return "This issue links to \"" + link.title() + " (Web Link)\"";
    }

    /** Writes the changelog and tells the listeners; does nothing when nothing changed. */
    public void commit() {
        if (!items.isEmpty()) {
            Change change = new Change(tracker.nextId(), actor.key(), at, items);
            issue.editChanges().add(change);
            issue.touch(at);
            tracker.tell(new Event.Updated(issue, actor, change));
        }
    }

    /** Keeps what was set without writing history, for a ticket that is only being made. */
    public void commitSilently() {
        items.clear();
    }
}
