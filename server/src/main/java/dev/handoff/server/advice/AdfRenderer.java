package dev.handoff.server.advice;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** A comment in the Atlassian Document Format, for Jira Cloud. */
final class AdfRenderer {

    private AdfRenderer() {}

    static JsonObject render(List<Block> blocks) {
        JsonObject document = node("doc", content(blocks));
        document.addProperty("version", 1);
        return document;
    }

    private static JsonArray content(List<Block> blocks) {
        JsonArray content = new JsonArray();
        blocks.stream().map(AdfRenderer::block).forEach(content::add);
        return content;
    }

    private static JsonObject block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph(paragraph.spans());
        }
        if (block instanceof Block.Bullets bullets) {
            return bullets(bullets.items());
        }
        if (block instanceof Block.Fold fold) {
            return fold(fold);
        }
        return typed("rule");
    }

    private static JsonObject paragraph(List<Span> spans) {
        JsonArray content = new JsonArray();
        spans.stream()
                .filter(span -> span.style() == Span.Style.BREAK || !span.text().isEmpty())
                .map(AdfRenderer::inline)
                .forEach(content::add);
        return node("paragraph", content);
    }

    private static JsonObject bullets(List<List<Span>> items) {
        JsonArray list = new JsonArray();
        for (List<Span> item : items) {
            JsonArray content = new JsonArray();
            content.add(paragraph(item));
            list.add(node("listItem", content));
        }
        return node("bulletList", list);
    }

    private static JsonObject fold(Block.Fold fold) {
        JsonObject expand = node("expand", content(fold.blocks()));
        JsonObject attributes = new JsonObject();
        attributes.addProperty("title", fold.title());
        expand.add("attrs", attributes);
        return expand;
    }

    private static JsonObject inline(Span span) {
        if (span.style() == Span.Style.BREAK) {
            return typed("hardBreak");
        }
        if (span.person() != null) {
            return mention(span.person().id(), span.text());
        }
        JsonObject text = typed("text");
        text.addProperty("text", span.text());
        JsonArray marks = marks(span);
        if (!marks.isEmpty()) {
            text.add("marks", marks);
        }
        return text;
    }

    private static JsonObject mention(String id, String name) {
        JsonObject attributes = new JsonObject();
        attributes.addProperty("id", id);
        attributes.addProperty("text", "@" + name);
        JsonObject mention = typed("mention");
        mention.add("attrs", attributes);
        return mention;
    }

    private static JsonArray marks(Span span) {
        JsonArray marks = new JsonArray();
        if (span.style() != Span.Style.PLAIN) {
            marks.add(typed(mark(span.style())));
        }
        if (span.url() != null) {
            JsonObject attributes = new JsonObject();
            attributes.addProperty("href", span.url());
            JsonObject link = typed("link");
            link.add("attrs", attributes);
            marks.add(link);
        }
        return marks;
    }

    private static String mark(Span.Style style) {
        return switch (style) {
            case STRONG -> "strong";
            case CODE -> "code";
            case REMOVED -> "strike";
            case ADDED -> "underline";
            default -> "em";
        };
    }

    private static JsonObject node(String type, JsonArray content) {
        JsonObject node = typed(type);
        node.add("content", content);
        return node;
    }

    private static JsonObject typed(String type) {
        JsonObject node = new JsonObject();
        node.addProperty("type", type);
        return node;
    }
}
