package dev.handoff.server.jira;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.handoff.server.ticket.CommentText;
import dev.handoff.server.ticket.RemoteLink;
import dev.handoff.server.ticket.TicketEdits;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TrackerException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes to tickets over Jira's REST API. */
final class JiraEdits implements TicketEdits {

    private final Wire wire;
    private final ApiVersion version;
    private final @Nullable URI linkIcon;

    JiraEdits(Wire wire, ApiVersion version, @Nullable URI linkIcon) {
        this.wire = wire;
        this.version = version;
        this.linkIcon = linkIcon;
    }

    @Override
    public String createComment(TicketKey key, CommentText text, boolean internal, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        if (internal) {
            all.putAll(hidden());
        }
        ApiCall call = ApiCall.post(comment(text, all), "issue", key.value(), "comment");
        String id = Json.filled(wire.object(call), "id");
        if (id == null) {
            throw wire.unexpected(call, "the new comment's id");
        }
        return id;
    }

    /** Says again that an internal comment is internal, so that no update can ever show it to customers. */
    @Override
    public void updateComment(TicketKey key, String commentId, CommentText text, boolean internal) {
        update(key, commentId, text, internal, false);
    }

    @Override
    public void updateCommentAndNotify(TicketKey key, String commentId, CommentText text, boolean internal) {
        update(key, commentId, text, internal, true);
    }

    private void update(TicketKey key, String commentId, CommentText text, boolean internal, boolean notify) {
        JsonObject json = comment(text, internal ? hidden() : Map.of());
        wire.send(version.updateComment(key.value(), commentId, json, notify));
    }

    @Override
    public void putCommentProperty(TicketKey key, String commentId, String property, String json) {
        String value = EntityProperty.value(property, json).toString();
        wire.send(ApiCall.put(value, "comment", commentId, "properties", property));
    }

    @Override
    public void addLabel(TicketKey key, String label) {
        editLabel(key, "add", label);
    }

    @Override
    public void removeLabel(TicketKey key, String label) {
        editLabel(key, "remove", label);
    }

    @Override
    public void putRemoteLink(TicketKey key, RemoteLink link) {
        String globalId = link.globalId();
        if (globalId == null) {
            throw new IllegalArgumentException("the link to " + link.url() + " has no global id to find it again by");
        }
        JsonObject json = new JsonObject();
        json.addProperty("globalId", globalId);
        json.add("application", application());
        json.add("object", target(link));
        wire.send(ApiCall.repeatablePost(json, "issue", key.value(), "remotelink"));
    }

    @Override
    public void removeRemoteLink(TicketKey key, String globalId) {
        try {
            wire.send(ApiCall.delete("issue", key.value(), "remotelink").with("globalId", globalId));
        } catch (TrackerException.NotFound e) {
            return; // gone already
        }
    }

    @Override
    public void move(TicketKey key, String status) {
        Transitions transitions = new Transitions(wire);
        Transitions.Transition way = transitions.to(key, status);
        if (way == null) {
            throw new TrackerException.Rejected(key + ": its workflow offers us no way to \"" + status + "\" now");
        }
        transitions.move(key, way.id());
    }

    @Override
    public void putProperty(TicketKey key, String property, String json) {
        String value = EntityProperty.value(property, json).toString();
        wire.send(ApiCall.put(value, "issue", key.value(), "properties", property));
    }

    private JsonObject comment(CommentText text, Map<String, String> properties) {
        JsonObject json = new JsonObject();
        json.add("body", version.body(text));
        if (!properties.isEmpty()) {
            json.add("properties", ApiVersion.properties(properties));
        }
        return json;
    }

    private static Map<String, String> hidden() {
        return Map.of(CommentReader.SERVICE_DESK_VISIBILITY, "{\"internal\":true}");
    }

    /** Adds or removes one label and leaves the others to whoever set them. */
    private void editLabel(TicketKey key, String verb, String label) {
        JsonObject change = new JsonObject();
        change.addProperty(verb, label);
        JsonArray changes = new JsonArray();
        changes.add(change);
        JsonObject update = new JsonObject();
        update.add("labels", changes);
        JsonObject json = new JsonObject();
        json.add("update", update);
        wire.send(ApiCall.put(json.toString(), "issue", key.value()));
    }

    private static JsonObject application() {
        JsonObject application = new JsonObject();
        application.addProperty("type", "dev.handoff");
        application.addProperty("name", "Handoff");
        return application;
    }

    private JsonObject target(RemoteLink link) {
        JsonObject target = new JsonObject();
        target.addProperty("url", link.url());
        target.addProperty("title", link.title());
        target.addProperty("summary", link.summary());
        if (linkIcon != null) {
            JsonObject icon = new JsonObject();
            icon.addProperty("url16x16", linkIcon.toString());
            icon.addProperty("title", "Handoff");
            target.add("icon", icon);
        }
        return target;
    }
}
