package dev.handoff.server.library;

import java.util.List;

/** A source with its triggers, and the place in the file it was read from. */
record SourceEntry(
        YamlEntry place,
        Source source,
        List<String> anywhere,
        List<String> strong,
        List<String> subject,
        List<String> weak,
        List<String> polish,
        List<String> polishWeak,
        List<String> notWhen) {

    boolean hasNoTrigger() {
        return anywhere.isEmpty() && strong.isEmpty() && weak.isEmpty() && polish.isEmpty();
    }
}
