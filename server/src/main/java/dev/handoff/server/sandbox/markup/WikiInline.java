package dev.handoff.server.sandbox.markup;

import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the inside of a line of wiki markup: marks, links, mentions, line breaks. What is not markup stays as it is. */
final class WikiInline {

    private static final Map<Character, String> MARKS =
            Map.of('*', "strong", '_', "em", '-', "strike", '+', "underline");
    private static final Pattern URL = Pattern.compile("https?://[^\\s|\\]}<>\"]*[^\\s|\\]}<>\".,;:!?')*_]");
    private static final Pattern LINK = Pattern.compile("\\[(?:([^\\]|\\n]+)\\|)?([^\\]|\\n]+)(?:\\|[^\\]]*)?]");
    private static final Pattern CODE = Pattern.compile("\\{\\{(.+?)}}");
    private static final Pattern COLOUR = Pattern.compile("\\{color(?::[^}]*)?}");
    private static final Map<String, String> EMOTICONS =
            Map.of("(/)", "✅", "(x)", "❌", "(!)", "⚠️", "(i)", "ℹ️", "(?)", "❓", "(on)", "💡", "(y)", "👍", ":)", "🙂");

    private final String text;
    private final List<JsonObject> marks;
    private final List<JsonObject> nodes = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private WikiInline(String text, List<JsonObject> marks) {
        this.text = text;
        this.marks = marks;
    }

    static List<JsonObject> read(String text) {
        return new WikiInline(text, List.of()).read();
    }

    private List<JsonObject> read() {
        while (at < text.length()) {
            if (!lineBreak() && !escape() && !code() && !link() && !address() && !mark() && !emoticon()) {
                plain.append(text.charAt(at++));
            }
        }
        flush();
        return nodes;
    }

    private void flush() {
        if (!plain.isEmpty()) {
            nodes.add(Nodes.text(plain.toString(), marks));
            plain.setLength(0);
        }
    }

    private void add(JsonObject node, int length) {
        flush();
        nodes.add(node);
        at += length;
    }

    private boolean lineBreak() {
        int length = text.startsWith("\\\\", at) ? 2 : text.charAt(at) == '\n' ? 1 : 0;
        if (length > 0) {
            add(Nodes.leaf("hardBreak", null), length);
        }
        return length > 0;
    }

    private boolean escape() {
        boolean escaped =
                text.charAt(at) == '\\' && at + 1 < text.length() && "*_-+{}[]|!^~#h".indexOf(text.charAt(at + 1)) >= 0;
        if (escaped) {
            plain.append(text.charAt(at + 1));
            at += 2;
        }
        return escaped;
    }

    private boolean code() {
        Matcher colour = here(COLOUR);
        if (colour.lookingAt()) {
            at = colour.end();
            return true;
        }
        Matcher code = here(CODE);
        if (!code.lookingAt()) {
            return false;
        }
        List<JsonObject> inside = new ArrayList<>(marks);
        // Jira allows no other mark than a link beside code.
        inside.removeIf(mark -> !Nodes.type(mark).equals("link"));
        inside.add(Nodes.mark("code"));
        add(Nodes.text(code.group(1), inside), code.group().length());
        return true;
    }

    private boolean link() {
        Matcher link = here(LINK);
        if (!link.lookingAt()) {
            return false;
        }
        String target = link.group(2).strip();
        String label = link.group(1);
        if (target.startsWith("~")) {
            String person = target.substring(1).replaceFirst("^accountid:", "");
            add(
                    Nodes.leaf("mention", Json.object("id", person, "text", "@" + (label == null ? person : label))),
                    link.group().length());
            return true;
        }
        if (!target.matches("(?i)(https?://|mailto:|/).*")) {
            return false;
        }
        flush();
        nodes.addAll(
                new WikiInline(label == null ? target.replaceFirst("^https?://", "") : label, with(Nodes.link(target)))
                        .read());
        at = link.end();
        return true;
    }

    private boolean address() {
        Matcher url = here(URL);
        if (!url.lookingAt() || isLink()) {
            return false;
        }
        add(Nodes.text(url.group(), with(Nodes.link(url.group()))), url.group().length());
        return true;
    }

    private boolean isLink() {
        return marks.stream().anyMatch(mark -> Nodes.type(mark).equals("link"));
    }

    private boolean mark() {
        String type = MARKS.get(text.charAt(at));
        int end = type == null ? -1 : closing(text.charAt(at));
        if (type == null || end < 0) {
            return false;
        }
        flush();
        nodes.addAll(new WikiInline(text.substring(at + 1, end), with(Nodes.mark(type))).read());
        at = end + 1;
        return true;
    }

    /** Where this mark closes on the same line, or -1: it opens before and closes after a word, never inside one. */
    private int closing(char mark) {
        boolean opens = (at == 0 || !isWord(text.charAt(at - 1)))
                && at + 1 < text.length()
                && !Character.isWhitespace(text.charAt(at + 1))
                && text.charAt(at + 1) != mark;
        for (int i = at + 2; opens && i < text.length() && text.charAt(i) != '\n'; i++) {
            boolean closes = text.charAt(i) == mark
                    && !Character.isWhitespace(text.charAt(i - 1))
                    && (i + 1 == text.length() || !isWord(text.charAt(i + 1)));
            if (closes) {
                return i;
            }
        }
        return -1;
    }

    private boolean emoticon() {
        for (Map.Entry<String, String> emoticon : EMOTICONS.entrySet()) {
            if (text.startsWith(emoticon.getKey(), at)) {
                plain.append(emoticon.getValue());
                at += emoticon.getKey().length();
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    private List<JsonObject> with(JsonObject mark) {
        List<JsonObject> more = new ArrayList<>(marks);
        more.add(mark);
        return more;
    }

    private Matcher here(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length());
    }
}
