package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.report.Lead;
import dev.handoff.server.report.LeadIssue;
import dev.handoff.server.report.history.Ownership;
import dev.handoff.server.ticket.TicketKey;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One entry of {@code report.leads}. */
public final class LeadEntry {

    @JsonProperty
    private String id = "";

    @JsonProperty
    private String name = "";

    @JsonProperty
    private String mail = "";

    @JsonProperty
    private String language = "en";

    @JsonProperty
    private String zone = "Europe/London";

    @JsonProperty
    private List<String> projects = List.of();

    @JsonProperty
    private List<String> components = List.of();

    @JsonProperty
    private List<String> teams = List.of();

    @JsonProperty
    private String issue = "";

    @JsonProperty
    private String tracker = "";

    Lead lead(String key) {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,40}")) {
            throw new SettingsException(
                    key + ".id",
                    "\"" + id
                            + "\" cannot stand in an address; use small letters, digits and dashes, for example gemma");
        }
        if (!mail.isBlank() && !mail.matches("[^@\\s]+@[^@\\s]+")) {
            throw new SettingsException(key + ".mail", "\"" + mail + "\" is not a mail address; leave it out for none");
        }
        return new Lead(
                id,
                name.isBlank() ? id : name,
                mail.strip(),
                Values.oneOf(key + ".language", language, List.of("en", "pl")),
                Values.zone(key + ".zone", zone),
                new Ownership(Set.copyOf(projects), Set.copyOf(components), Set.copyOf(teams)),
                issue(key));
    }

    private @Nullable LeadIssue issue(String key) {
        if (issue.isBlank()) {
            return null;
        }
        if (!TicketKey.isKey(issue.strip())) {
            throw new SettingsException(key + ".issue", "\"" + issue + "\" is not an issue's key, for example HOM-1");
        }
        return new LeadIssue(tracker.strip(), new TicketKey(issue.strip()));
    }
}
