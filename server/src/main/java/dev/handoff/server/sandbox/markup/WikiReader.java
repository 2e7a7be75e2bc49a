package dev.handoff.server.sandbox.markup;

import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads wiki markup, block by block, into an Atlassian document. Line breaks inside a paragraph count, as in Jira. */
final class WikiReader {

    private static final Pattern HEADING = Pattern.compile("h([1-6])\\.\\s*(.*)");
    private static final Pattern LIST_ITEM = Pattern.compile("([*#]+|-)\\s+(.*)");
    private static final Pattern OPENING = Pattern.compile(
            "\\{(code|noformat|panel|info|note|warning|tip|quote|expand)(?::([^}]*))?}(.*)", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> PANELS =
            Map.of("info", "info", "panel", "info", "note", "note", "warning", "warning", "tip", "success");

    private final List<String> lines;
    private final List<JsonObject> blocks = new ArrayList<>();
    private final List<String> paragraph = new ArrayList<>();
    private int next;

    private WikiReader(List<String> lines) {
        this.lines = lines;
    }

    static JsonObject read(String wiki) {
        return Nodes.doc(blocks(wiki.lines().toList()));
    }

    static List<JsonObject> blocks(List<String> lines) {
        return new WikiReader(lines).blocks();
    }

    private List<JsonObject> blocks() {
        while (next < lines.size()) {
            String line = lines.get(next).strip();
            if (line.isEmpty()) {
                flush();
                next++;
            } else if (!special(line)) {
                paragraph.add(line);
                next++;
            }
        }
        flush();
        return blocks;
    }

    private boolean special(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher opening = OPENING.matcher(line);
        if (heading.matches()) {
            heading(Integer.parseInt(heading.group(1)), heading.group(2));
        } else if (line.matches("-{4,}")) {
            add(Nodes.leaf("rule", null));
        } else if (line.startsWith("bq. ")) {
            add(Nodes.node("blockquote", List.of(Nodes.node("paragraph", WikiInline.read(line.substring(4))))));
        } else if (opening.matches()) {
            macro(opening);
        } else if (LIST_ITEM.matcher(line).matches()) {
            list();
        } else if (line.startsWith("|")) {
            table();
        } else {
            return false;
        }
        return true;
    }

    private void add(JsonObject block) {
        flush();
        blocks.add(block);
        next++;
    }

    private void flush() {
        if (!paragraph.isEmpty()) {
            blocks.add(Nodes.node("paragraph", WikiInline.read(String.join("\n", paragraph))));
            paragraph.clear();
        }
    }

    private void heading(int level, String text) {
        add(Nodes.node("heading", Json.object("level", level), WikiInline.read(text)));
    }

    private void macro(Matcher opening) {
        String name = opening.group(1).toLowerCase(Locale.ROOT);
        String parameters = opening.group(2) == null ? "" : opening.group(2);
        flush();
        List<String> inside = inside(name, opening.group(3));
        blocks.addAll(macro(name, parameters, inside));
    }

    /** The lines up to the closing tag; to the end of the text where it was forgotten. Leaves {@code next} behind it. */
    private List<String> inside(String name, String rest) {
        String closing = "{" + name + "}";
        List<String> inside = new ArrayList<>();
        String line = rest;
        next++;
        while (!line.contains(closing)) {
            inside.add(line);
            if (next >= lines.size()) {
                return inside;
            }
            line = lines.get(next++);
        }
        inside.add(line.substring(0, line.indexOf(closing)));
        return inside;
    }

    private static List<JsonObject> macro(String name, String parameters, List<String> inside) {
        if (name.equals("code") || name.equals("noformat")) {
            return List.of(WikiBlocks.code(parameters, inside));
        }
        if (name.equals("quote")) {
            return Container.quote().around(blocks(inside));
        }
        String title = WikiBlocks.title(parameters);
        if (name.equals("expand")) {
            return Container.expand(title).around(blocks(inside));
        }
        List<JsonObject> content = new ArrayList<>();
        if (!title.isEmpty()) {
            content.add(Nodes.node("paragraph", List.of(Nodes.text(title, List.of(Nodes.mark("strong"))))));
        }
        content.addAll(blocks(inside));
        return Container.panel(PANELS.getOrDefault(name, "info")).around(content);
    }

    private void list() {
        flush();
        List<WikiBlocks.Item> items = new ArrayList<>();
        for (; next < lines.size(); next++) {
            Matcher item = LIST_ITEM.matcher(lines.get(next).strip());
            if (!item.matches()) {
                break;
            }
            items.add(new WikiBlocks.Item(item.group(1).replace('-', '*'), item.group(2)));
        }
        blocks.addAll(WikiBlocks.lists(items, 1));
    }

    private void table() {
        flush();
        List<JsonObject> rows = new ArrayList<>();
        for (; next < lines.size() && lines.get(next).strip().startsWith("|"); next++) {
            rows.add(WikiBlocks.row(lines.get(next).strip()));
        }
        blocks.add(Nodes.node("table", rows));
    }
}
