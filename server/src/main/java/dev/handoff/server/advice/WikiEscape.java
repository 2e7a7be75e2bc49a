package dev.handoff.server.advice;

/**
 * Makes text harmless in wiki markup: nothing in it becomes a mark, a macro, a link, a table, an image or a mention that
 * would notify somebody.
 */
final class WikiEscape {

    /** Always special, wherever they stand. */
    private static final String SPECIAL = "{}[]|*_~^!+";

    private WikiEscape() {}

    static String of(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            append(escaped, text, i);
        }
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, String text, int i) {
        char c = text.charAt(i);
        if (c == '\\') {
            // Two backslashes are a line break to Jira, so a backslash cannot escape itself.
            escaped.append("&#92;");
        } else if (c == '&' && text.startsWith("&#", i)) {
            escaped.append("&amp;");
        } else if (isSpecial(text, i)) {
            escaped.append('\\').append(c);
        } else {
            escaped.append(c);
        }
    }

    private static boolean isSpecial(String text, int i) {
        char c = text.charAt(i);
        return switch (c) {
            case '-' -> !isBetween(text, i, true) && !isBetween(text, i, false);
            case '?' -> next(text, i) == '?' || previous(text, i) == '?';
            case '(' -> ")!/xyni?*+-".indexOf(next(text, i)) >= 0 && text.indexOf(')', i) == i + 2;
            default -> SPECIAL.indexOf(c) >= 0;
        };
    }

    /** A hyphen inside a word, or a dash between spaces, strikes nothing through. */
    private static boolean isBetween(String text, int i, boolean letters) {
        char before = previous(text, i);
        char after = next(text, i);
        return letters
                ? Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after)
                : before == ' ' && after == ' ';
    }

    private static char previous(String text, int i) {
        return i == 0 ? '\n' : text.charAt(i - 1);
    }

    private static char next(String text, int i) {
        return i + 1 == text.length() ? '\n' : text.charAt(i + 1);
    }
}
