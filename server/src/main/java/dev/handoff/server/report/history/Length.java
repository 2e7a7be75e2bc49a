package dev.handoff.server.report.history;

/** How much a ticket says, by its words: the only size that every ticket has. */
public enum Length {
    UNKNOWN,
    SHORT,
    MIDDLING,
    LONG;

    private static final int SHORT_BELOW = 60;
    private static final int LONG_FROM = 200;

    /** @param words 0 where nobody counted */
    public static Length of(int words) {
        return words <= 0 ? UNKNOWN : words < SHORT_BELOW ? SHORT : words < LONG_FROM ? MIDDLING : LONG;
    }
}
