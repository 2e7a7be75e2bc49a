package dev.handoff.server.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads wiki markup, markdown and plain text line by line; the three overlap so much that one reader takes them all. */
final class MarkupReader {

    private static final Pattern MACRO =
            Pattern.compile("\\{(code|noformat|quote|panel)(?::([^}\\n]{0,300}))?\\}", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE = Pattern.compile("title=([^|}]*)");

    private final Draft draft = new Draft();
    private final List<String> lines;
    private final boolean hashIsHeading;
    private final List<String> paragraph = new ArrayList<>();
    private final CodeReader code = new CodeReader();
    private boolean quoting;

    MarkupReader(String text) {
        lines = text.replace('\u00a0', ' ').lines().toList();
        hashIsHeading = Marker.hashIsHeading(lines);
    }

    Document read() {
        for (int i = 0; i < lines.size(); i++) {
            if (code.isOpen()) {
                inCode(lines.get(i));
            } else {
                line(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : "");
            }
        }
        endCode();
        flush();
        return draft.document();
    }

    private void line(String raw, String next) {
        String line = raw.strip();
        if (line.isEmpty()) {
            flush();
        } else if (line.startsWith("```") || line.startsWith("~~~")) {
            startCode(line.substring(0, 3), "");
        } else if (line.startsWith("{")) {
            macro(line);
        } else {
            text(raw, line, next);
        }
    }

    private void text(String raw, String line, String next) {
        Marker marker = Marker.of(raw, hashIsHeading);
        switch (marker.kind()) {
            case HEADING -> heading(marker.level(), marker.rest());
            case ITEM -> item(marker);
            case QUOTE -> quote(marker.rest());
            case ROW -> row(line);
            case RULE -> flush();
            case TEXT -> plain(line, next);
        }
    }

    private void plain(String line, String next) {
        boolean underlined = paragraph.isEmpty() && isUnderline(next.strip()) && Inline.isHeadingLike(line);
        if (underlined || (Inline.isBold(line) && Inline.isHeadingLike(line))) {
            heading(underlined ? 2 : 7, line);
        } else if (!isUnderline(line)) {
            paragraph.add(Inline.boldLabel(line));
            inlineMacroEnd(line);
        }
    }

    private static boolean isUnderline(String line) {
        char first = line.length() < 3 ? ' ' : line.charAt(0);
        return (first == '=' || first == '-') && isAll(line, first);
    }

    private static boolean isAll(String line, char sign) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) != sign) {
                return false;
            }
        }
        return true;
    }

    private void macro(String line) {
        var matcher = MACRO.matcher(line);
        if (!matcher.lookingAt()) {
            text(line, line, "");
            return;
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        String rest = line.substring(matcher.end()).strip();
        switch (name) {
            case "code", "noformat" -> startCode("{" + name + "}", rest);
            case "quote" -> toggleQuote(rest);
            default -> panel(matcher.group(2), rest);
        }
    }

    private void toggleQuote(String rest) {
        flush();
        quoting = !quoting;
        afterMacro(rest);
    }

    private void panel(@Nullable String attributes, String rest) {
        flush();
        var title = TITLE.matcher(attributes == null ? "" : attributes);
        if (title.find()) {
            draft.heading(6, Inline.of(title.group(1)).text());
        }
        afterMacro(rest);
    }

    private void afterMacro(String rest) {
        if (!rest.isEmpty()) {
            text(rest, rest, "");
            inlineMacroEnd(rest);
        }
    }

    /** {@code last words{quote}}: the closing macro may stand at the end of a line. */
    private void inlineMacroEnd(String line) {
        if (quoting && line.endsWith("{quote}") && !line.startsWith("{quote}")) {
            flush();
            quoting = false;
        }
    }

    private void startCode(String end, String rest) {
        flush();
        code.open(end);
        if (!rest.isEmpty()) {
            inCode(rest);
        }
    }

    private void inCode(String line) {
        String rest = code.read(line);
        if (rest != null) {
            endCode();
            if (!rest.isEmpty()) {
                text(rest, rest, "");
            }
        }
    }

    private void endCode() {
        if (code.isOpen()) {
            draft.add(code.close());
        }
    }

    private void heading(int level, String rest) {
        flush();
        Inline inline = Inline.of(rest);
        String text = inline.text();
        draft.heading(level, text.endsWith("#") ? text.replaceAll("\\s#+$", "") : text);
    }

    private void item(Marker marker) {
        flush();
        Inline inline = Inline.of(Inline.boldLabel(marker.rest()));
        draft.add(new Block.ListItem(inline.text(), inline.links(), marker.level(), marker.ordered(), marker.tick()));
    }

    private void quote(String rest) {
        flush();
        Inline inline = Inline.of(rest);
        draft.add(new Block.Quote(inline.text(), inline.links()));
    }

    private void row(String line) {
        flush();
        TableLine table = TableLine.of(line);
        if (!table.separator()) {
            draft.add(table.row());
        }
    }

    private void flush() {
        if (paragraph.isEmpty()) {
            return;
        }
        List<Link> links = Inline.none();
        List<String> texts = new ArrayList<>();
        for (String line : paragraph) {
            Inline inline = Inline.of(line);
            texts.add(inline.text());
            links.addAll(inline.links());
        }
        paragraph.clear();
        String text = String.join("\n", texts);
        draft.add(quoting ? new Block.Quote(text, links) : new Block.Paragraph(text, links));
    }
}
