package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.site.CrossingRule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One entry of {@code crossings}: how a ticket goes from one site to another. */
public final class CrossingEntry {

    @JsonProperty
    private List<String> projects = List.of();

    @JsonProperty
    private @Nullable String from;

    @JsonProperty
    private String to = "";

    @JsonProperty
    private List<String> approachingStatuses = List.of();

    @JsonProperty
    private List<String> madeStatuses = List.of();

    @JsonProperty
    private boolean assignee = true;

    @JsonProperty
    private @Nullable String teamField;

    @Nullable
    String teamField() {
        return teamField;
    }

    CrossingRule rule(String key, Set<String> sites) {
        if (from != null) {
            Values.oneOf(key + ".from", from, sites);
        }
        Values.oneOf(key + ".to", to, sites);
        if (to.equals(from)) {
            throw new SettingsException(
                    key + ".to", "\"" + to + "\" is where the ticket comes from; a crossing needs two sites");
        }
        if (approachingStatuses.isEmpty() && madeStatuses.isEmpty() && !assignee && teamField == null) {
            throw new SettingsException(
                    key,
                    "nothing tells that a ticket crosses; set approachingStatuses, madeStatuses, assignee or teamField");
        }
        return new CrossingRule(Set.copyOf(projects), from, to, approachingStatuses, madeStatuses, assignee, teamField);
    }
}
