package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.context.ReturnRule;
import java.util.List;
import java.util.Set;

/** One entry of {@code checklists.returns}: a crossing on which a question goes back. */
final class ReturnEntry {

    @JsonProperty
    private String from = "";

    @JsonProperty
    private String to = "";

    @JsonProperty
    private List<String> projects = List.of();

    @JsonProperty
    private List<String> types = List.of();

    ReturnRule rule(String key, List<String> sites) {
        String asking = Values.oneOf(key + ".from", from, sites);
        String asked = Values.oneOf(key + ".to", to, sites);
        if (asking.equals(asked)) {
            throw new SettingsException(
                    key + ".to", "\"" + to + "\" is where the question comes from; it needs two sites");
        }
        return new ReturnRule(asking, asked, Set.copyOf(projects), Set.copyOf(types));
    }
}
