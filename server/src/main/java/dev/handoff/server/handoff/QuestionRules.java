package dev.handoff.server.handoff;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How patient we are with a question. Times are working time at the addressee's site.
 *
 * @param remindAfter silence before a reminder, and between two
 * @param reminders most reminders for one question
 * @param escalateAfter silence before somebody else is told
 * @param escalateTo who; null for nobody
 * @param perDay how often one person is addressed in a day at most, by all tickets together
 */
public record QuestionRules(
        Duration remindAfter,
        int reminders,
        Duration escalateAfter,
        @Nullable Who escalateTo,
        int perDay) {

    public static QuestionRules usual() {
        return new QuestionRules(Duration.ofHours(8), 3, Duration.ofHours(24), null, 3);
    }
}
