package dev.handoff.server.sandbox.tracker;

import com.google.gson.JsonElement;
import dev.handoff.server.sandbox.markup.Prose;
import dev.handoff.server.sandbox.tracker.Comment.Visibility;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The comments of one ticket, as one person changes them. Every change counts as an update of the ticket. */
public final class Comments {

    private final Tracker tracker;
    private final Issue issue;
    private final User actor;

    public Comments(Tracker tracker, Issue issue, User actor) {
        this.tracker = tracker;
        this.issue = issue;
        this.actor = actor;
    }

    public Comment add(Prose body, @Nullable Visibility visibility, Map<String, JsonElement> properties) {
        Instant now = tracker.now();
        Comment comment =
                new Comment(tracker.nextId(), actor.key(), body, now, actor.key(), now, visibility, properties);
        issue.editComments().add(comment);
        tell(comment, Event.Act.CREATED);
        return comment;
    }

    public Comment update(
            Comment old, Prose body, @Nullable Visibility visibility, Map<String, JsonElement> properties) {
        Map<String, JsonElement> all = new LinkedHashMap<>(old.properties());
        all.putAll(properties);
        Comment comment =
                new Comment(old.id(), old.author(), body, old.created(), actor.key(), tracker.now(), visibility, all);
        replace(comment);
        tell(comment, Event.Act.UPDATED);
        return comment;
    }

    public void delete(Comment comment) {
        issue.editComments().removeIf(other -> other.id().equals(comment.id()));
        tell(comment, Event.Act.DELETED);
    }

    /** Properties are for machines: nobody is told and the ticket does not count as updated. */
    public void putProperty(Comment comment, String key, JsonElement value) {
        Map<String, JsonElement> all = new LinkedHashMap<>(comment.properties());
        all.put(key, value);
        replace(comment.with(all));
    }

    public void removeProperty(Comment comment, String key) {
        Map<String, JsonElement> all = new LinkedHashMap<>(comment.properties());
        all.remove(key);
        replace(comment.with(all));
    }

    private void replace(Comment comment) {
        List<Comment> comments = issue.editComments();
        comments.replaceAll(other -> other.id().equals(comment.id()) ? comment : other);
    }

    private void tell(Comment comment, Event.Act act) {
        issue.touch(tracker.now());
        tracker.tell(new Event.Commented(issue, actor, comment, act));
    }
}
