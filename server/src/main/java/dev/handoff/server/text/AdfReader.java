package dev.handoff.server.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks an ADF tree without recursion, so that deep nesting cannot overflow the stack. Unknown nodes count as containers:
 * Atlassian adds node types without notice.
 */
final class AdfReader {

    private static final Set<String> INLINE = Set.of(
            "text", "hardBreak", "mention", "emoji", "inlineCard", "date", "status", "mediaInline", "placeholder");

    private final AdfPage page = new AdfPage();

    Document read(JsonObject root) {
        Deque<Frame> open = new ArrayDeque<>();
        open.push(enter(root));
        while (!open.isEmpty()) {
            Frame frame = open.getFirst();
            JsonObject child = frame.next();
            if (child != null) {
                open.push(enter(child));
            } else {
                exit(open.pop().node());
            }
        }
        return page.document();
    }

    private Frame enter(JsonObject node) {
        String type = text(node, "type");
        if (INLINE.contains(type)) {
            inline(type, node);
        } else {
            page.enter(type, attributes(node));
        }
        JsonElement content = node.get("content");
        JsonArray children = content != null && content.isJsonArray() ? content.getAsJsonArray() : new JsonArray();
        return new Frame(node, children.iterator());
    }

    private void exit(JsonObject node) {
        String type = text(node, "type");
        if (!INLINE.contains(type)) {
            page.exit(type, attributes(node));
        }
    }

    private void inline(String type, JsonObject node) {
        JsonObject attributes = attributes(node);
        switch (type) {
            case "text" -> marked(node);
            case "hardBreak" -> page.run().write("\n");
            case "inlineCard" -> page.run().card(text(attributes, "url"));
            case "mediaInline" -> page.run().attachment(attributes);
            case "date" -> page.run().write(AdfPage.date(text(attributes, "timestamp")));
            case "emoji" -> page.run().write(" ");
            case "placeholder" -> {}
            default -> page.run().write(text(attributes, "text"));
        }
    }

    private void marked(JsonObject node) {
        String text = text(node, "text");
        String url = "";
        boolean strong = false;
        if (node.get("marks") instanceof JsonArray marks) {
            for (JsonElement mark : marks) {
                String type = text(mark, "type");
                strong |= type.equals("strong");
                url = type.equals("link") ? text(attributes(mark), "href") : url;
            }
        }
        page.run().marked(text, strong, url);
    }

    static JsonObject attributes(JsonElement node) {
        return node instanceof JsonObject object && object.get("attrs") instanceof JsonObject attributes
                ? attributes
                : new JsonObject();
    }

    static String text(JsonElement node, String name) {
        JsonElement value = node instanceof JsonObject object ? object.get(name) : null;
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    /** A node whose children are being read. */
    private record Frame(JsonObject node, Iterator<JsonElement> children) {

        @Nullable
        JsonObject next() {
            while (children.hasNext()) {
                if (children.next() instanceof JsonObject child) {
                    return child;
                }
            }
            return null;
        }
    }
}
