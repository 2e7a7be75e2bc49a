package dev.handoff.server.notify;

import java.util.Arrays;
import java.util.List;

/** What other systems may subscribe to. */
public enum EventType {
    GAP_OPENED("context.gap.opened"),
    GAP_CLOSED("context.gap.closed"),
    HANDOFF_OFFERED("handoff.offered"),
    HANDOFF_ACCEPTED("handoff.accepted"),
    HANDOFF_RETURNED("handoff.returned"),
    QUESTION_ASKED("question.asked"),
    QUESTION_ANSWERED("question.answered"),
    REPORT_PUBLISHED("report.published");

    private final String word;

    EventType(String word) {
        this.word = word;
    }

    /** As it is sent, and named in the settings. */
    public String word() {
        return word;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(EventType::word).toList();
    }

    /** @throws IllegalArgumentException when no event is called so */
    public static EventType of(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no event is called '" + word + "'"));
    }
}
