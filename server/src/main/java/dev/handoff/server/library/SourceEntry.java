package dev.handoff.server.library;

import java.util.List;
import java.util.stream.Stream;

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

    /** Every phrase that calls for it, the telling ones first. */
    List<String> phrases() {
        return Stream.of(anywhere, strong, subject, weak, polish, polishWeak)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
