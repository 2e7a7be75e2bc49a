package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.handoff.QuestionRules;
import dev.handoff.server.handoff.Who;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code handoff.questions}: how patient we are with those who are asked. */
final class QuestionEntry {

    @JsonProperty
    private String remindAfter = "8h";

    @JsonProperty
    private int reminders = 3;

    @JsonProperty
    private String escalateAfter = "24h";

    @JsonProperty
    private @Nullable Escalation escalateTo;

    @JsonProperty
    private int perDay = 3;

    QuestionRules rules(String key) {
        return new QuestionRules(
                time(key + ".remindAfter", remindAfter),
                Values.atLeast(key + ".reminders", reminders, 0),
                time(key + ".escalateAfter", escalateAfter),
                escalateTo == null ? null : escalateTo.who(key + ".escalateTo"),
                Values.atLeast(key + ".perDay", perDay, 1));
    }

    private static Duration time(String key, String value) {
        return Values.atLeast(key, Values.duration(key, value), Duration.ofMinutes(1));
    }

    /** Who hears of silence. */
    private static final class Escalation {

        @JsonProperty
        private String user = "";

        @JsonProperty
        private String name = "";

        Who who(String key) {
            return new Who(ContactEntry.filled(key + ".user", user), name.isBlank() ? user : name);
        }
    }
}
