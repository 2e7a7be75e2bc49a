package dev.handoff.server.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the beginning of a line says about it.
 *
 * @param level of a heading, or depth of a list item from 1
 * @param rest the line without its marker
 */
record Marker(Kind kind, int level, boolean ordered, Tick tick, String rest) {

    enum Kind {
        HEADING,
        ITEM,
        QUOTE,
        ROW,
        RULE,
        TEXT
    }

    private static final Pattern HASHES = Pattern.compile("(#{1,6})\\s+(.*)");
    private static final Pattern BULLET = Pattern.compile("([*#-]{1,12}|[+•–—·▪◦‣])\\s+(.*)");
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\(?(?:\\d{1,2}|[a-zA-Z]|[ivx]{2,4})\\)|\\d{1,2}\\.)\\s+(.*)");
    private static final Pattern BOX = Pattern.compile("(?:\\[([ xX✓✔]?)\\]|([☐☑☒✅])|\\((/|x|!|\\?)\\))\\s*(.*)");

    private static final String BOXES = "[(☐☑☒✅";
    private static final int LONGEST_NUMBER = 6;

    /**
     * A line {@code # text} is a list item in wiki markup and a heading in markdown. Headings of either kind, and lines that
     * follow each other, tell which.
     */
    static boolean hashIsHeading(List<String> lines) {
        boolean single = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (isWikiHeading(line)) {
                return false;
            }
            boolean hash = line.startsWith("# ");
            if (hash && i + 1 < lines.size() && lines.get(i + 1).strip().startsWith("# ")) {
                return false;
            }
            single |= hash || line.startsWith("## ");
        }
        return single;
    }

    private static boolean isWikiHeading(String line) {
        return line.length() > 3 && line.charAt(0) == 'h' && Character.isDigit(line.charAt(1)) && line.charAt(2) == '.';
    }

    static Marker of(String raw, boolean hashIsHeading) {
        String line = raw.strip();
        char first = line.charAt(0);
        if (first == '|') {
            return new Marker(Kind.ROW, 0, false, Tick.NONE, line);
        }
        if (first == '>' || line.startsWith("bq. ")) {
            return new Marker(Kind.QUOTE, 0, false, Tick.NONE, unquoted(line));
        }
        if (line.startsWith("----") && line.chars().allMatch(c -> c == '-')) {
            return new Marker(Kind.RULE, 0, false, Tick.NONE, "");
        }
        return heading(line, hashIsHeading, raw.indexOf(first));
    }

    private static Marker heading(String line, boolean hashIsHeading, int indent) {
        int level = wikiLevel(line);
        if (level > 0) {
            return new Marker(
                    Kind.HEADING, level, false, Tick.NONE, line.substring(3).strip());
        }
        Matcher hashes = hashIsHeading && line.charAt(0) == '#' ? HASHES.matcher(line) : null;
        if (hashes != null && hashes.matches()) {
            return new Marker(Kind.HEADING, hashes.group(1).length(), false, Tick.NONE, hashes.group(2));
        }
        return item(line, indent);
    }

    /** Of {@code h3. Who}; 0 where it is no heading. */
    private static int wikiLevel(String line) {
        boolean heading = line.length() > 2 && line.charAt(0) == 'h' && line.charAt(2) == '.';
        int level = heading ? line.charAt(1) - '0' : 0;
        return level >= 1 && level <= 6 ? level : 0;
    }

    private static Marker item(String line, int indent) {
        if ("*#-+•–—·▪◦‣".indexOf(line.charAt(0)) >= 0) {
            Matcher bullet = BULLET.matcher(line);
            if (bullet.matches()) {
                String marks = bullet.group(1);
                int depth = Math.max(marks.length(), 1 + indent / 2);
                return boxed(depth, marks.endsWith("#"), bullet.group(2));
            }
        }
        Matcher number = mayBeNumber(line) ? NUMBER.matcher(line) : null;
        if (number != null && number.matches()) {
            return boxed(1 + indent / 3, true, number.group(1));
        }
        return BOXES.indexOf(line.charAt(0)) >= 0 && BOX.matcher(line).matches()
                ? boxed(1 + indent / 2, false, line)
                : new Marker(Kind.TEXT, 0, false, Tick.NONE, line);
    }

    /** A sign after a few characters; spares most lines the expression. */
    private static boolean mayBeNumber(String line) {
        for (int i = 1; i < Math.min(line.length(), LONGEST_NUMBER); i++) {
            if (line.charAt(i) == ')' || line.charAt(i) == '.') {
                return true;
            }
        }
        return false;
    }

    private static Marker boxed(int depth, boolean ordered, String rest) {
        Matcher box = rest.isEmpty() || BOXES.indexOf(rest.charAt(0)) < 0 ? null : BOX.matcher(rest);
        return box != null && box.matches()
                ? new Marker(Kind.ITEM, depth, ordered, tick(box), box.group(4))
                : new Marker(Kind.ITEM, depth, ordered, Tick.NONE, rest);
    }

    private static Tick tick(Matcher box) {
        String inside = box.group(1);
        if (inside != null) {
            return inside.isBlank() ? Tick.OPEN : Tick.DONE;
        }
        String sign = box.group(2) != null ? box.group(2) : box.group(3);
        return "☑☒✅/".contains(sign) ? Tick.DONE : Tick.OPEN;
    }

    private static String unquoted(String line) {
        int i = line.startsWith("bq. ") ? 4 : 0;
        while (i < line.length() && (line.charAt(i) == '>' || line.charAt(i) == ' ')) {
            i++;
        }
        return line.substring(i);
    }
}
