package dev.handoff.server.text;

import java.util.regex.Pattern;

/** Words that go into a CSV file, which people open in a spreadsheet. */
public final class CsvText {

    /** Spreadsheets pass over what is blank, and take full-width signs for the others. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Cf}\\p{Z}]*[=+\\-@＝＋－＠|].*|^[\\t\\r\\n].*", Pattern.DOTALL);

    private CsvText() {}

    /** What a spreadsheet would run as a formula gets an apostrophe in front. Not for numbers, of which some begin with a minus. */
    public static String harmless(String words) {
        return FORMULA.matcher(words).matches() ? "'" + words : words;
    }
}
