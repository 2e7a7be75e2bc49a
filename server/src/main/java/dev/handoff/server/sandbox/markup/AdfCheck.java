package dev.handoff.server.sandbox.markup;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.handoff.server.sandbox.json.Json;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Is this a document that Jira would take? Checks the shape: known nodes in their places, texts not empty, levels in range. */
public final class AdfCheck {

    private static final Set<String> INLINE = Set.of(
            "text",
            "hardBreak",
            "mention",
            "emoji",
            "inlineCard",
            "date",
            "status",
            "placeholder",
            "mediaInline",
            "inlineExtension");
    private static final Set<String> BLOCK = Set.of(
            "paragraph",
            "heading",
            "bulletList",
            "orderedList",
            "codeBlock",
            "blockquote",
            "panel",
            "rule",
            "table",
            "expand",
            "mediaSingle",
            "mediaGroup",
            "taskList",
            "decisionList",
            "blockCard",
            "embedCard",
            "extension",
            "bodiedExtension",
            "layoutSection");
    private static final Set<String> LIST = Set.of("listItem");
    private static final Set<String> ITEM =
            Set.of("paragraph", "bulletList", "orderedList", "codeBlock", "mediaSingle", "taskList", "extension");
    private static final Set<String> QUOTE =
            Set.of("paragraph", "bulletList", "orderedList", "codeBlock", "mediaSingle", "mediaGroup", "extension");
    private static final Set<String> CELL = Set.of(
            "paragraph",
            "heading",
            "bulletList",
            "orderedList",
            "codeBlock",
            "blockquote",
            "panel",
            "rule",
            "nestedExpand",
            "mediaSingle",
            "mediaGroup",
            "taskList",
            "decisionList",
            "blockCard",
            "embedCard",
            "extension");
    private static final Set<String> EXPAND =
            Stream.concat(CELL.stream(), Stream.of("table")).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> NESTED_EXPAND = Set.of(
            "paragraph",
            "heading",
            "bulletList",
            "orderedList",
            "codeBlock",
            "blockquote",
            "panel",
            "rule",
            "mediaSingle",
            "mediaGroup",
            "taskList",
            "decisionList",
            "extension");
    private static final Set<String> PANEL = Set.of(
            "paragraph",
            "heading",
            "bulletList",
            "orderedList",
            "blockCard",
            "mediaGroup",
            "mediaSingle",
            "codeBlock",
            "taskList",
            "rule",
            "decisionList",
            "extension");
    private static final Map<String, Set<String>> CHILDREN = Map.ofEntries(
            Map.entry("doc", BLOCK),
            Map.entry("paragraph", INLINE),
            Map.entry("heading", INLINE),
            Map.entry("codeBlock", Set.of("text")),
            Map.entry("bulletList", LIST),
            Map.entry("orderedList", LIST),
            Map.entry("listItem", ITEM),
            Map.entry("blockquote", QUOTE),
            Map.entry("panel", PANEL),
            Map.entry("expand", EXPAND),
            Map.entry("nestedExpand", NESTED_EXPAND),
            Map.entry("table", Set.of("tableRow")),
            Map.entry("tableRow", Set.of("tableHeader", "tableCell")),
            Map.entry("tableHeader", CELL),
            Map.entry("tableCell", CELL),
            Map.entry("taskList", Set.of("taskItem", "taskList")));
    private static final Set<String> NEVER_EMPTY = Set.of(
            "bulletList",
            "orderedList",
            "listItem",
            "panel",
            "expand",
            "nestedExpand",
            "table",
            "blockquote",
            "tableHeader",
            "tableCell");

    private AdfCheck() {}

    public static boolean isDocument(JsonElement value) {
        return Nodes.type(value).equals("doc")
                && Json.textAt(value, "version").equals("1")
                && Json.at(value, "content") instanceof JsonArray
                && childrenFit(value);
    }

    /** May this kind of block hold that kind? */
    static boolean holds(String parent, String child) {
        return CHILDREN.getOrDefault(parent, Set.of()).contains(child);
    }

    private static boolean childrenFit(JsonElement node) {
        Set<String> allowed = CHILDREN.get(Nodes.type(node));
        return allowed == null
                || Nodes.content(node).stream().allMatch(child -> allowed.contains(Nodes.type(child)) && fits(child));
    }

    private static boolean fits(JsonElement node) {
        String type = Nodes.type(node);
        boolean self = switch (type) {
            case "text" -> !Json.textAt(node, "text").isEmpty();
            case "heading" -> Nodes.attribute(node, "level").matches("[1-6]");
            case "panel" -> !Nodes.attribute(node, "panelType").isEmpty();
            case "inlineCard" -> Nodes.attributes(node) != null;
            case "mention" -> !Nodes.attribute(node, "id").isEmpty();
            case "taskList", "taskItem" -> !Nodes.attribute(node, "localId").isEmpty();
            default -> true;
        };
        boolean filled = !NEVER_EMPTY.contains(type) || !Nodes.content(node).isEmpty();
        return self && filled && childrenFit(node);
    }
}
