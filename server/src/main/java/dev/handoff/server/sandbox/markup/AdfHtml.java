package dev.handoff.server.sandbox.markup;

import com.google.gson.JsonElement;
import dev.handoff.server.sandbox.json.Json;
import java.util.List;
import java.util.stream.Collectors;

/** Renders an Atlassian document as HTML. Everything that came from people is escaped; only web and mail links are links. */
public final class AdfHtml {

    private AdfHtml() {}

    public static String render(JsonElement doc) {
        return all(Nodes.content(doc));
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String all(List<JsonElement> nodes) {
        return nodes.stream().map(AdfHtml::node).collect(Collectors.joining());
    }

    private static String node(JsonElement node) {
        return switch (Nodes.type(node)) {
            case "paragraph" -> tag("p", node);
            case "heading" -> heading(node);
            case "bulletList" -> tag("ul", node);
            case "orderedList" -> tag("ol", node);
            case "listItem" -> tag("li", node);
            case "blockquote" -> tag("blockquote", node);
            case "codeBlock" -> "<pre tabindex=\"0\"><code>" + all(Nodes.content(node)) + "</code></pre>";
            case "panel" -> panel(node);
            case "expand", "nestedExpand" -> expand(node);
            case "rule" -> "<hr>";
            case "table" -> "<div class=\"scroll\" tabindex=\"0\">" + tag("table", node) + "</div>";
            case "tableRow" -> tag("tr", node);
            case "tableHeader" -> tag("th", node);
            case "tableCell" -> tag("td", node);
            default -> inline(node);
        };
    }

    private static String inline(JsonElement node) {
        return switch (Nodes.type(node)) {
            case "text" -> marked(node);
            case "hardBreak" -> "<br>";
            case "inlineCard", "blockCard" ->
                link(shortened(Nodes.attribute(node, "url")), Nodes.attribute(node, "url"));
            case "mention" -> "<span class=\"mention\">" + escape(Nodes.attribute(node, "text")) + "</span>";
            case "emoji" -> escape(first(Nodes.attribute(node, "text"), Nodes.attribute(node, "shortName")));
            case "status" -> "<span class=\"lozenge\">" + escape(Nodes.attribute(node, "text")) + "</span>";
            case "mediaSingle", "mediaGroup", "media" -> "<span class=\"muted\">[attachment]</span>";
            default -> all(Nodes.content(node));
        };
    }

    private static String first(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private static String shortened(String url) {
        return escape(url.replaceFirst("^https?://", ""));
    }

    private static String tag(String name, JsonElement node) {
        return "<" + name + ">" + all(Nodes.content(node)) + "</" + name + ">";
    }

    /** Two levels down, because the page has its own first and second headings. */
    private static String heading(JsonElement node) {
        String level = Nodes.attribute(node, "level");
        return tag("h" + Math.min(6, (level.matches("[1-6]") ? Integer.parseInt(level) : 1) + 2), node);
    }

    private static String panel(JsonElement node) {
        String type = Nodes.attribute(node, "panelType");
        String known = List.of("info", "note", "warning", "success", "error").contains(type) ? type : "info";
        return "<div class=\"panel " + known + "\">" + all(Nodes.content(node)) + "</div>";
    }

    private static String expand(JsonElement node) {
        String title = first(Nodes.attribute(node, "title"), "More");
        return "<details><summary>" + escape(title) + "</summary><div>" + all(Nodes.content(node)) + "</div></details>";
    }

    private static String marked(JsonElement node) {
        String html = escape(Json.textAt(node, "text"));
        for (JsonElement mark : Json.listAt(node, "marks")) {
            html = switch (Nodes.type(mark)) {
                case "strong" -> "<strong>" + html + "</strong>";
                case "em" -> "<em>" + html + "</em>";
                case "strike" -> "<s>" + html + "</s>";
                case "underline" -> "<u>" + html + "</u>";
                case "code" -> "<code>" + html + "</code>";
                case "link" -> link(html, Nodes.attribute(mark, "href"));
                default -> html;
            };
        }
        return html;
    }

    /** @param html the label, already escaped */
    private static String link(String html, String url) {
        boolean safe = url.matches("(?i)(https?://|mailto:).*") || url.matches("/[^/].*");
        return safe ? "<a href=\"" + escape(url) + "\" rel=\"noopener noreferrer\">" + html + "</a>" : html;
    }
}
