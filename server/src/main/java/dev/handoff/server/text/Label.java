package dev.handoff.server.text;

import org.jspecify.annotations.Nullable;

/**
 * The label that opens a line, {@code Who: renewing drivers}.
 *
 * @param name before the colon or dash
 * @param rest after it; may be blank
 */
public record Label(String name, String rest) {

    private static final int LONGEST = 70;
    private static final int WORDS = 8;
    private static final int LONGEST_TITLE = 40;
    private static final int MOST_DIGITS = 5;

    /** @return null when the line does not open with something short and a colon, or a spaced dash */
    public static @Nullable Label of(String line) {
        int limit = Math.min(line.length(), LONGEST);
        int words = 1;
        for (int i = 0; i < limit && words <= WORDS; i++) {
            char c = line.charAt(i);
            if (c == ':' && i > 0 && !isTime(line, i)) {
                return split(line, i, i + 1);
            }
            if (isSpacedDash(line, i) && words <= 5) {
                return split(line, i, i + 3);
            }
            if (c == '?' && words > 1 && i + 2 < line.length() && line.charAt(i + 1) == ' ') {
                return split(line, i, i + 1);
            }
            words += c == ' ' ? 1 : 0;
        }
        return null;
    }

    /** "4. Measure. From 12 to none.": a short title that ends with a full stop, which any sentence might be. */
    public static @Nullable Label titled(String line) {
        int start = 0;
        while (start < line.length() && start < MOST_DIGITS && "0123456789().".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        int stop = line.indexOf(". ", start);
        boolean title = stop > start && stop - start < LONGEST_TITLE;
        return title
                ? new Label(
                        line.substring(start, stop).strip(),
                        line.substring(stop + 2).strip())
                : null;
    }

    private static Label split(String line, int end, int rest) {
        String after = line.substring(Math.min(rest, line.length())).strip();
        return new Label(line.substring(0, end).strip(), after);
    }

    private static boolean isTime(String line, int colon) {
        boolean url = line.startsWith("//", colon + 1);
        boolean clock = Character.isDigit(line.charAt(colon - 1))
                && colon + 1 < line.length()
                && Character.isDigit(line.charAt(colon + 1));
        return url || clock;
    }

    private static boolean isSpacedDash(String line, int i) {
        return i + 2 < line.length()
                && line.charAt(i) == ' '
                && "-–—=".indexOf(line.charAt(i + 1)) >= 0
                && line.charAt(i + 2) == ' ';
    }
}
