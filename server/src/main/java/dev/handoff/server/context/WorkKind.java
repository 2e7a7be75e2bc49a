package dev.handoff.server.context;

import java.util.Locale;

/** What kind of work a ticket is, judged by content and not by issue type alone; it decides which items apply. */
public enum WorkKind {
    STORY,
    BUG,
    SPIKE,
    /** No customer effect: nothing applies and Handoff stays silent. */
    CHORE;

    /** Lower case, as written on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
