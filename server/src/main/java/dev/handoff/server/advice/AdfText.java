package dev.handoff.server.advice;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** An ADF document as plain text for a terminal, with its links; also what two documents are compared by. */
final class AdfText {

    private AdfText() {}

    static String of(JsonObject node) {
        return switch (type(node)) {
            case "text" -> text(node);
            case "mention" -> string(node.has("attrs") ? node.getAsJsonObject("attrs") : node, "text");
            case "hardBreak" -> "\n";
            case "rule" -> "----\n";
            case "paragraph", "heading" -> children(node) + "\n\n";
            case "bulletList" -> children(node) + "\n";
            case "listItem" -> "  - " + children(node).strip() + "\n";
            case "expand" -> "[+] " + title(node) + "\n\n" + children(node);
            default -> children(node);
        };
    }

    private static String children(JsonObject node) {
        if (!node.has("content") || !node.get("content").isJsonArray()) {
            return "";
        }
        return StreamSupport.stream(node.getAsJsonArray("content").spliterator(), false)
                .filter(JsonElement::isJsonObject)
                .map(child -> of(child.getAsJsonObject()))
                .collect(Collectors.joining());
    }

    private static String text(JsonObject node) {
        StringBuilder text = new StringBuilder(string(node, "text"));
        if (node.has("marks")) {
            for (JsonElement mark : node.getAsJsonArray("marks")) {
                if (type(mark.getAsJsonObject()).equals("link")) {
                    text.append(" <")
                            .append(string(mark.getAsJsonObject().getAsJsonObject("attrs"), "href"))
                            .append('>');
                }
            }
        }
        return text.toString();
    }

    private static String title(JsonObject expand) {
        return expand.has("attrs") ? string(expand.getAsJsonObject("attrs"), "title") : "";
    }

    private static String type(JsonObject node) {
        return string(node, "type");
    }

    private static String string(JsonObject node, String name) {
        return node.has(name) && node.get(name).isJsonPrimitive()
                ? node.get(name).getAsString()
                : "";
    }
}
