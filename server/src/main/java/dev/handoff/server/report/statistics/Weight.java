package dev.handoff.server.report.statistics;

import java.util.Locale;

/** How much a number may be relied on, by how many cases it rests on. */
public enum Weight {
    /** Too few cases to show the number at all: it would tell of single people. */
    HIDDEN,
    /** Shown, but greyed: chance alone may have made it. */
    GREY,
    FULL;

    public static final int SHOWN_FROM = 5;
    public static final int FULL_FROM = 20;

    public static Weight of(int cases) {
        return cases < SHOWN_FROM ? HIDDEN : cases < FULL_FROM ? GREY : FULL;
    }

    public boolean isShown() {
        return this != HIDDEN;
    }

    /** Lower case, as style sheets and files call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
