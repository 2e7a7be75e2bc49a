package dev.handoff.server.sandbox.markup;

import com.google.gson.JsonElement;
import dev.handoff.server.sandbox.json.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes an Atlassian document as wiki markup, as Cloud does for readers of version 2. */
final class WikiWriter {

    private static final Map<String, String> PANELS =
            Map.of("info", "info", "note", "note", "warning", "warning", "success", "tip", "error", "warning");

    private WikiWriter() {}

    static String write(JsonElement doc) {
        return blocks(Nodes.content(doc)).strip();
    }

    private static String blocks(List<JsonElement> nodes) {
        return nodes.stream().map(WikiWriter::block).collect(Collectors.joining("\n\n"));
    }

    private static String block(JsonElement node) {
        return switch (Nodes.type(node)) {
            case "heading" -> "h" + Nodes.attribute(node, "level") + ". " + inline(node);
            case "bulletList" -> list(node, "*");
            case "orderedList" -> list(node, "#");
            case "codeBlock" -> code(node);
            case "blockquote" -> "{quote}\n" + blocks(Nodes.content(node)) + "\n{quote}";
            case "panel" -> macro(PANELS.getOrDefault(Nodes.attribute(node, "panelType"), "info"), "", node);
            case "expand", "nestedExpand" -> macro("expand", title(node), node);
            case "rule" -> "----";
            case "table" -> rows(node);
            case "mediaSingle", "mediaGroup" -> "";
            default -> inline(node);
        };
    }

    private static String title(JsonElement node) {
        String title = Nodes.attribute(node, "title");
        return title.isEmpty() ? "" : ":" + title;
    }

    private static String macro(String name, String parameters, JsonElement node) {
        return "{" + name + parameters + "}\n" + blocks(Nodes.content(node)) + "\n{" + name + "}";
    }

    private static String code(JsonElement node) {
        String language = Nodes.attribute(node, "language");
        return "{code" + (language.isEmpty() ? "" : ":" + language) + "}\n" + text(node) + "\n{code}";
    }

    private static String text(JsonElement node) {
        return Nodes.content(node).stream()
                .map(child -> Json.textAt(child, "text"))
                .collect(Collectors.joining());
    }

    private static String list(JsonElement list, String bullets) {
        return Nodes.content(list).stream().map(item -> item(item, bullets)).collect(Collectors.joining("\n"));
    }

    private static String item(JsonElement item, String bullets) {
        StringBuilder lines = new StringBuilder(bullets + " ");
        boolean first = true;
        for (JsonElement child : Nodes.content(item)) {
            String nested = nestedList(child, bullets);
            lines.append(first ? "" : nested == null ? " " : "\n");
            lines.append(nested == null ? block(child).replace("\n", " ") : nested);
            first = false;
        }
        return lines.toString();
    }

    private static @Nullable String nestedList(JsonElement node, String bullets) {
        return switch (Nodes.type(node)) {
            case "bulletList" -> list(node, bullets + "*");
            case "orderedList" -> list(node, bullets + "#");
            default -> null;
        };
    }

    private static String rows(JsonElement table) {
        return Nodes.content(table).stream().map(WikiWriter::row).collect(Collectors.joining("\n"));
    }

    private static String row(JsonElement row) {
        String cells = Nodes.content(row).stream()
                .map(cell -> bar(cell) + blocks(Nodes.content(cell)).replaceAll("\n+", "\\\\\\\\"))
                .collect(Collectors.joining());
        List<JsonElement> all = Nodes.content(row);
        return cells + (all.isEmpty() ? "" : bar(all.get(all.size() - 1)));
    }

    private static String bar(JsonElement cell) {
        return Nodes.type(cell).equals("tableHeader") ? "||" : "|";
    }

    static String inline(JsonElement node) {
        return Nodes.content(node).stream().map(WikiWriter::inlineNode).collect(Collectors.joining());
    }

    private static String inlineNode(JsonElement node) {
        return switch (Nodes.type(node)) {
            case "text" -> marked(node);
            case "hardBreak" -> "\n";
            case "inlineCard" -> "[" + Nodes.attribute(node, "url") + "]";
            case "mention" -> "[~accountid:" + Nodes.attribute(node, "id") + "]";
            case "emoji" -> emoji(node);
            case "status" -> "{{" + Nodes.attribute(node, "text") + "}}";
            default -> block(node);
        };
    }

    private static String emoji(JsonElement node) {
        String text = Nodes.attribute(node, "text");
        return text.isEmpty() ? Nodes.attribute(node, "shortName") : text;
    }

    private static String marked(JsonElement node) {
        String text = Json.textAt(node, "text");
        for (JsonElement mark : Json.listAt(node, "marks")) {
            text = switch (Nodes.type(mark)) {
                case "strong" -> wrap(text, "*", "*");
                case "em" -> wrap(text, "_", "_");
                case "strike" -> wrap(text, "-", "-");
                case "underline" -> wrap(text, "+", "+");
                case "code" -> wrap(text, "{{", "}}");
                case "link" -> link(text, Nodes.attribute(mark, "href"));
                default -> text;
            };
        }
        return text;
    }

    /** Wiki marks must touch a word: blanks move outside. */
    private static String wrap(String text, String before, String after) {
        String inner = text.strip();
        return inner.isEmpty() ? text : text.replace(inner, before + inner + after);
    }

    private static String link(String text, String href) {
        return text.equals(href) ? "[" + href + "]" : "[" + text + "|" + href + "]";
    }
}
