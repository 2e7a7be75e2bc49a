package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.api.GateRule;
import dev.handoff.server.gate.BackRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code advice.gate}: answer 409 for tickets with gaps, and move them back. */
final class GateEntry {

    private static final String BACK = "advice.gate.moveBack";

    @JsonProperty
    private boolean enabled;

    @JsonProperty
    private List<String> projects = List.of();

    @JsonProperty
    private List<BackEntry> moveBack = List.of();

    GateRule rule() {
        return new GateRule(enabled, Set.copyOf(projects));
    }

    /** Where tickets go back to, by project; nothing is moved where the gate does not hold. */
    List<BackRule> backRules() {
        if (!enabled && !moveBack.isEmpty()) {
            throw new SettingsException(
                    BACK, "the gate is off; set advice.gate.enabled to true, or leave moveBack empty");
        }
        List<BackRule> rules = new ArrayList<>();
        for (int i = 0; i < moveBack.size(); i++) {
            rules.add(moveBack.get(i).rule(BACK + "[" + i + "]", projects));
        }
        return rules;
    }

    /** One entry of {@code moveBack}. */
    static final class BackEntry {

        @JsonProperty
        private List<String> projects = List.of();

        @JsonProperty
        private String to = "";

        private BackRule rule(String key, List<String> gated) {
            if (projects.isEmpty()) {
                throw new SettingsException(key + ".projects", "name the projects whose tickets are moved back, [HOM]");
            }
            if (to.isBlank()) {
                throw new SettingsException(key + ".to", "name the status they go back to, like In Refinement");
            }
            for (String project : projects) {
                if (!gated.isEmpty() && !gated.contains(project)) {
                    throw SettingsException.notOneOf(key + ".projects", project, gated);
                }
            }
            return new BackRule(Set.copyOf(projects), to.strip());
        }
    }
}
