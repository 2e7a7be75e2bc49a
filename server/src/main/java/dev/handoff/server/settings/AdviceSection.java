package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.api.GateRule;
import dev.handoff.server.gate.BackRule;
import java.time.Duration;
import java.util.List;

/** {@code advice}: what Handoff may put on tickets. */
public final class AdviceSection {

    @JsonProperty
    private boolean dryRun;

    @JsonProperty
    private String missingLabel = "context-missing";

    @JsonProperty
    private String completeLabel = "context-complete";

    @JsonProperty
    private String muteLabel = "handoff-mute";

    @JsonProperty
    private String graceDelay = "10m";

    @JsonProperty
    private int newCommentsPerHour = 25;

    @JsonProperty
    private int asks = 3;

    @JsonProperty
    private GateEntry gate = new GateEntry();

    /** True holds every tracker in dry run, whatever its own setting. */
    public boolean dryRun() {
        return dryRun;
    }

    public String missingLabel() {
        return label("advice.missingLabel", missingLabel);
    }

    public String completeLabel() {
        return label("advice.completeLabel", completeLabel);
    }

    public String muteLabel() {
        return label("advice.muteLabel", muteLabel);
    }

    public Duration graceDelay() {
        return Values.duration("advice.graceDelay", graceDelay);
    }

    public int newCommentsPerHour() {
        return Values.atLeast("advice.newCommentsPerHour", newCommentsPerHour, 0);
    }

    public int asks() {
        return Values.atMost("advice.asks", Values.atLeast("advice.asks", asks, 1), 3);
    }

    public GateRule gate() {
        return gate.rule();
    }

    /** Where tickets that go on with gaps are moved back to; empty where none is. */
    public List<BackRule> backRules() {
        return gate.backRules();
    }

    public void check() {
        missingLabel();
        completeLabel();
        muteLabel();
        graceDelay();
        newCommentsPerHour();
        asks();
        backRules();
    }

    private static String label(String key, String value) {
        if (value.isBlank() || value.chars().anyMatch(Character::isWhitespace)) {
            throw new SettingsException(key, "\"" + value + "\" cannot be a Jira label; labels have no spaces");
        }
        return value;
    }
}
