package dev.handoff.server.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of wiki markup or markdown without its marks.
 *
 * @param text what a reader sees
 */
record Inline(String text, List<Link> links) {

    private static final int HEADING_WORDS = 9;

    static Inline of(String raw) {
        return InlineReader.isPlain(raw) ? new Inline(raw.strip(), List.of()) : new InlineReader(raw).read();
    }

    /** Short and without a full stop: a line like this stands above text, not in it. */
    static boolean isHeadingLike(String text) {
        String trimmed = text.strip();
        return !trimmed.isEmpty()
                && trimmed.length() < 90
                && trimmed.indexOf('\n') < 0
                && !trimmed.endsWith(".")
                && words(trimmed) <= HEADING_WORDS;
    }

    /** A line that is bold from end to end, {@code *Who cares*} or {@code **Who cares:**}. */
    static boolean isBold(String raw) {
        String line = raw.strip();
        String mark = line.startsWith("**") ? "**" : line.startsWith("__") ? "__" : line.startsWith("*") ? "*" : "";
        if (mark.isEmpty() || line.length() < 2 * mark.length() + 2) {
            return false;
        }
        String end = line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
        int close = end.indexOf(mark, mark.length());
        return !Character.isWhitespace(line.charAt(mark.length())) && close == end.length() - mark.length();
    }

    /** {@code *Who* renewing drivers} is a label as much as {@code *Who:* renewing drivers}. */
    static String boldLabel(String line) {
        String mark = line.startsWith("**") ? "**" : "*";
        int close = line.startsWith("*") ? line.indexOf(mark, mark.length()) : -1;
        if (close <= mark.length() || close > 60 || close + mark.length() + 1 >= line.length()) {
            return line;
        }
        String label = line.substring(mark.length(), close);
        String rest = line.substring(close + mark.length());
        boolean opens = Character.isUpperCase(rest.charAt(1)) || Character.isDigit(rest.charAt(1));
        boolean oneWord = label.indexOf(' ') < 0 && Character.isUpperCase(label.charAt(0));
        boolean bare = rest.startsWith(" ") && (opens || oneWord);
        return bare && !label.endsWith(":") ? label + ":" + rest : line;
    }

    private static int words(String text) {
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == ' ' ? 1 : 0;
        }
        return count;
    }

    Inline {
        links = List.copyOf(links);
    }

    static List<Link> none() {
        return new ArrayList<>();
    }
}
