package dev.handoff.server.advice;

import java.util.List;
import java.util.stream.Collectors;

/** A comment in Jira's wiki markup, for Data Center. It cannot fold: what would be folded stands below its title. */
final class WikiRenderer {

    private WikiRenderer() {}

    static String render(List<Block> blocks) {
        return blocks.stream().map(WikiRenderer::block).collect(Collectors.joining("\n\n"));
    }

    private static String block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return line(paragraph.spans());
        }
        if (block instanceof Block.Bullets bullets) {
            return bullets.items().stream().map(item -> "* " + line(item)).collect(Collectors.joining("\n"));
        }
        if (block instanceof Block.Fold fold) {
            return "*" + WikiEscape.of(fold.title()) + "*\n\n" + render(fold.blocks());
        }
        return "----";
    }

    private static String line(List<Span> spans) {
        return spans.stream().map(WikiRenderer::inline).collect(Collectors.joining());
    }

    private static String inline(Span span) {
        if (span.style() == Span.Style.BREAK) {
            return "\n";
        }
        if (span.text().isBlank()) {
            return span.text();
        }
        if (span.person() != null) {
            return mention(span.person().login(), span.text());
        }
        return span.url() == null
                ? styled(WikiEscape.of(span.text()), span.style())
                : "[" + WikiEscape.of(label(span.text())) + "|" + span.url() + "]";
    }

    /** A login that cannot stand in a mention leaves the name. */
    private static String mention(String login, String name) {
        return login.matches("[^\\s\\]\\[|{}]+") ? "[~" + login + "]" : WikiEscape.of(name);
    }

    /** Inside a link, brackets and bars end the label whether they are escaped or not. */
    private static String label(String text) {
        return text.replace('[', '(').replace(']', ')').replace('|', '/').strip();
    }

    /** A mark counts only when it touches its text: spaces at the ends stay outside. */
    private static String styled(String text, Span.Style style) {
        String before = text.startsWith(" ") ? " " : "";
        String after = text.endsWith(" ") ? " " : "";
        return before + marked(text.strip(), style) + after;
    }

    private static String marked(String text, Span.Style style) {
        return switch (style) {
            case STRONG -> "*" + text + "*";
            case EM -> "_" + text + "_";
            case CODE -> "{{" + text + "}}";
            case REMOVED -> "-" + text + "-";
            case ADDED -> "+" + text + "+";
            default -> text;
        };
    }
}
