package dev.handoff.server.sandbox.markup;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nodes of Atlassian documents. */
final class Nodes {

    private Nodes() {}

    static JsonObject doc(List<JsonObject> content) {
        return Json.object("type", "doc", "version", 1, "content", content);
    }

    static JsonObject node(String type, Collection<JsonObject> content) {
        return Json.object("type", type, "content", content);
    }

    static JsonObject node(String type, JsonObject attributes, Collection<JsonObject> content) {
        return Json.object("type", type, "attrs", attributes, "content", content);
    }

    static JsonObject leaf(String type, @Nullable JsonObject attributes) {
        JsonObject leaf = Json.object("type", type);
        if (attributes != null) {
            leaf.add("attrs", attributes);
        }
        return leaf;
    }

    static JsonObject text(String text, List<JsonObject> marks) {
        JsonObject node = Json.object("type", "text", "text", text);
        if (!marks.isEmpty()) {
            node.add("marks", Json.array(marks));
        }
        return node;
    }

    static JsonObject mark(String type) {
        return Json.object("type", type);
    }

    static JsonObject link(String href) {
        return Json.object("type", "link", "attrs", Json.object("href", href));
    }

    static String type(JsonElement node) {
        return Json.textAt(node, "type");
    }

    static List<JsonElement> content(JsonElement node) {
        return Json.listAt(node, "content");
    }

    static @Nullable JsonObject attributes(JsonElement node) {
        return Json.objectAt(node, "attrs");
    }

    static String attribute(JsonElement node, String name) {
        return Json.textAt(attributes(node), name);
    }
}
