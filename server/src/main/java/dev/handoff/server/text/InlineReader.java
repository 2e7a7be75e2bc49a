package dev.handoff.server.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One pass over a line; closing marks are looked for once each, so a line of a million brackets stays linear. */
final class InlineReader {

    private static final String MARKS = "*_+~^";
    private static final boolean[] SIGNS = table("[{}!<`\\h" + MARKS);
    private static final Set<String> TAGS =
            Set.of("b", "i", "u", "br", "p", "div", "span", "strong", "em", "code", "details", "summary", "sub", "sup");

    private final String raw;
    private final StringBuilder out;
    private final List<Link> links = new ArrayList<>(0);
    private final int[] nextClose = {-1, -1, -1, -1};
    private int at;

    InlineReader(String raw) {
        this.raw = raw;
        out = new StringBuilder(raw.length());
    }

    /** Most lines are text and nothing else, and need no reader. */
    static boolean isPlain(String raw) {
        return plainEnd(raw, 0) == raw.length();
    }

    Inline read() {
        while (at < raw.length()) {
            int end = plainEnd(raw, at);
            if (end > at) {
                out.append(raw, at, end);
                at = end;
            } else if (!special(raw.charAt(at))) {
                out.append(raw.charAt(at++));
            }
        }
        return new Inline(out.toString().strip(), links);
    }

    private static int plainEnd(String raw, int from) {
        int end = from;
        while (end < raw.length() && !isSign(raw, end)) {
            end++;
        }
        return end;
    }

    private static boolean isSign(String raw, int place) {
        char c = raw.charAt(place);
        return c < SIGNS.length && SIGNS[c] && (c != 'h' || raw.startsWith("http", place));
    }

    private static boolean[] table(String signs) {
        boolean[] table = new boolean[128];
        signs.chars().forEach(sign -> table[sign] = true);
        return table;
    }

    private boolean special(char c) {
        return switch (c) {
            case '[' -> bracket();
            case '{' -> brace();
            case '}' -> raw.startsWith("}}", at) && skip(2);
            case '!' -> picture();
            case '<' -> angle();
            case '`' -> skip(1);
            case '\\' -> escape();
            case 'h' -> bareLink();
            default -> MARKS.indexOf(c) >= 0 && mark();
        };
    }

    /** {@code [text](url)}, {@code [text|url]}, {@code [url]}, {@code [~user]}, {@code [^file]}; else plain. */
    private boolean bracket() {
        int close = close(0, ']');
        if (close < 0 || close == at + 1) {
            return false;
        }
        if (close + 1 < raw.length() && raw.charAt(close + 1) == '(') {
            return markdownLink(close);
        }
        WikiLink link = WikiLink.of(raw.substring(at + 1, close));
        if (link == null) {
            return false;
        }
        links.addAll(link.links());
        out.append(link.text());
        at = close + 1;
        return true;
    }

    private boolean markdownLink(int close) {
        int end = close(1, ')');
        if (end < close) {
            return false;
        }
        String text = raw.substring(at + 1, close);
        String target = raw.substring(close + 2, end).strip();
        int space = target.indexOf(' ');
        links.add(new Link(space > 0 ? target.substring(0, space) : target, text));
        out.append(text);
        at = end + 1;
        return true;
    }

    /** {@code {color:red}}, {@code {{mono}}} and other macros vanish, their content stays. */
    private boolean brace() {
        if (raw.startsWith("{{", at)) {
            return skip(2);
        }
        int close = close(2, '}');
        boolean macro = close > at + 1 && close - at < 60 && Character.isLetter(raw.charAt(at + 1)) && noSpace(close);
        return macro && skip(close + 1 - at);
    }

    private boolean noSpace(int close) {
        String inside = raw.substring(at + 1, close);
        return inside.indexOf(' ') < 0 || inside.startsWith("color") || inside.startsWith("panel");
    }

    /** {@code !picture.png|thumbnail!}; markdown's {@code ![alt](url)}. */
    private boolean picture() {
        if (raw.startsWith("![", at)) {
            return skip(1);
        }
        int close = raw.indexOf('!', at + 1);
        if (close < 0 || close - at > 200) {
            return false;
        }
        String name = raw.substring(at + 1, close);
        int bar = name.indexOf('|');
        name = bar >= 0 ? name.substring(0, bar) : name;
        if (name.indexOf('.') <= 0 || name.endsWith(".") || (name.indexOf(' ') >= 0 && bar < 0)) {
            return false;
        }
        links.add(Link.isUrl(name) ? new Link(name, name) : Link.attachment(name));
        return skip(close + 1 - at);
    }

    private boolean angle() {
        int close = close(3, '>');
        if (close < 0 || close - at > 2000) {
            return false;
        }
        String inside = raw.substring(at + 1, close);
        if (Link.isUrl(inside)) {
            links.add(new Link(inside, inside));
            out.append(inside);
        } else if (!isTag(inside)) {
            return false;
        } else {
            out.append(inside.startsWith("br") ? "\n" : "");
        }
        at = close + 1;
        return true;
    }

    private static boolean isTag(String inside) {
        int start = inside.startsWith("/") ? 1 : 0;
        int end = start;
        while (end < inside.length() && Character.isLetterOrDigit(inside.charAt(end))) {
            end++;
        }
        return TAGS.contains(inside.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private boolean escape() {
        if (at + 1 < raw.length() && "*_[]{}!-#|~+^\\".indexOf(raw.charAt(at + 1)) >= 0) {
            out.append(raw.charAt(at + 1));
            at += 2;
            return true;
        }
        return false;
    }

    private boolean bareLink() {
        if (!raw.startsWith("http://", at) && !raw.startsWith("https://", at)) {
            return false;
        }
        int end = at;
        while (end < raw.length() && " \t\n|<>\"]})".indexOf(raw.charAt(end)) < 0) {
            end++;
        }
        while (".,;:!?'*".indexOf(raw.charAt(end - 1)) >= 0) {
            end--;
        }
        String url = raw.substring(at, end);
        links.add(new Link(url, url));
        out.append(url);
        at = end;
        return true;
    }

    /** Emphasis marks vanish at the edges of words; in the middle of one, or alone, they are text. */
    private boolean mark() {
        int end = at;
        while (end < raw.length() && raw.charAt(end) == raw.charAt(at)) {
            end++;
        }
        boolean before = at == 0 || !Character.isLetterOrDigit(raw.charAt(at - 1));
        boolean after = end == raw.length() || !Character.isLetterOrDigit(raw.charAt(end));
        boolean open = before && end < raw.length() && !Character.isWhitespace(raw.charAt(end));
        boolean closing = after && at > 0 && !Character.isWhitespace(raw.charAt(at - 1));
        boolean emphasis = raw.charAt(at) == '*' || raw.charAt(at) == '_' || end - at > 1;
        if (emphasis && (open || closing) && end - at <= 3) {
            at = end;
            return true;
        }
        out.append(raw, at, end);
        at = end;
        return true;
    }

    private boolean skip(int count) {
        at = Math.min(raw.length(), at + count);
        return true;
    }

    private int close(int slot, char mark) {
        if (nextClose[slot] < at && nextClose[slot] != Integer.MIN_VALUE) {
            int found = raw.indexOf(mark, at);
            nextClose[slot] = found < 0 ? Integer.MIN_VALUE : found;
        }
        return nextClose[slot];
    }
}
