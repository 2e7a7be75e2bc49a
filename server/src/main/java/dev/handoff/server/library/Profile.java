package dev.handoff.server.library;

import java.util.List;

/**
 * A customer or partner profile, a decision record or a glossary entry.
 *
 * @param kind {@code customer}, {@code partner}, {@code decision} or {@code glossary}
 * @param note one line for the receiver
 * @param names how tickets write it, in English or as written
 * @param polish how Polish tickets write it
 */
public record Profile(
        String kind,
        String id,
        String title,
        String note,
        String url,
        List<String> names,
        List<String> polish,
        List<String> notWhen) {

    public Profile {
        names = List.copyOf(names);
        polish = List.copyOf(polish);
        notWhen = List.copyOf(notWhen);
    }
}
