package dev.handoff.server.sandbox.markup;

import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import java.util.ArrayList;
import java.util.List;

/** The blocks of wiki markup that need more than one line to be understood. */
final class WikiBlocks {

    private WikiBlocks() {}

    /** @param bullets such as {@code *} or {@code #*}: one character per level */
    record Item(String bullets, String text) {
        boolean numbered(int depth) {
            return bullets.charAt(Math.min(depth, bullets.length()) - 1) == '#';
        }
    }

    /** Lists at one depth; neighbours of another kind start a list of their own. */
    static List<JsonObject> lists(List<Item> items, int depth) {
        List<JsonObject> lists = new ArrayList<>();
        int at = 0;
        while (at < items.size()) {
            boolean numbered = items.get(at).numbered(depth);
            List<JsonObject> entries = new ArrayList<>();
            while (at < items.size() && items.get(at).numbered(depth) == numbered) {
                int end = endOfEntry(items, at, depth);
                entries.add(entry(items.get(at), items.subList(at + 1, end), depth));
                at = end;
            }
            lists.add(Nodes.node(numbered ? "orderedList" : "bulletList", entries));
        }
        return lists;
    }

    private static int endOfEntry(List<Item> items, int start, int depth) {
        int end = start + 1;
        while (end < items.size() && items.get(end).bullets().length() > depth) {
            end++;
        }
        return end;
    }

    private static JsonObject entry(Item item, List<Item> below, int depth) {
        List<JsonObject> content = new ArrayList<>();
        content.add(Nodes.node("paragraph", WikiInline.read(item.text())));
        content.addAll(lists(below, depth + 1));
        return Nodes.node("listItem", content);
    }

    static JsonObject row(String line) {
        List<JsonObject> cells = new ArrayList<>();
        int at = 0;
        while (at < line.length() && line.charAt(at) == '|') {
            boolean header = line.startsWith("||", at);
            int start = at + (header ? 2 : 1);
            int end = endOfCell(line, start);
            if (start < line.length()) {
                cells.add(cell(header, line.substring(start, end).strip()));
            }
            at = end;
        }
        return Nodes.node("tableRow", cells);
    }

    /** A bar inside a link does not end the cell. */
    private static int endOfCell(String line, int start) {
        int depth = 0;
        for (int i = start; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth = Math.max(0, depth - 1);
            } else if (c == '|' && depth == 0) {
                return i;
            }
        }
        return line.length();
    }

    private static JsonObject cell(boolean header, String text) {
        return Nodes.node(
                header ? "tableHeader" : "tableCell",
                List.of(Nodes.node("paragraph", WikiInline.read(text.replace("\\\\", "\n")))));
    }

    static JsonObject code(String parameters, List<String> inside) {
        String text = String.join("\n", inside).replaceAll("^\n|\n$", "");
        JsonObject code = Nodes.node("codeBlock", text.isEmpty() ? List.of() : List.of(Nodes.text(text, List.of())));
        String language = parameters.split("[|]", -1)[0];
        if (!language.isEmpty() && !language.contains("=")) {
            code.add("attrs", Json.object("language", language));
        }
        return code;
    }

    /** {@code title=Who|borderStyle=solid}, or a bare title. */
    static String title(String parameters) {
        for (String parameter : parameters.split("[|]", -1)) {
            if (parameter.startsWith("title=")) {
                return parameter.substring("title=".length());
            }
        }
        return parameters.contains("=") ? "" : parameters;
    }
}
