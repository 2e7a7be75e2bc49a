package dev.handoff.server.context;

import dev.handoff.server.why.Why;
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

    /** Why an item that it does not owe is not asked for. */
    Why without() {
        return switch (this) {
            case STORY -> Why.of("does not apply to a story");
            case BUG -> Why.of("does not apply to a bug");
            case SPIKE -> Why.of("does not apply to a spike");
            case CHORE -> Why.of("does not apply to a chore");
        };
    }
}
