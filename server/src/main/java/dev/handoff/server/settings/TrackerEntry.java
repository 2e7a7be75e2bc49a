package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.jira.JiraSettings;
import dev.handoff.server.jira.JiraSettings.Credentials;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One entry of {@code trackers}: a Jira to watch. */
public final class TrackerEntry {

    private static final Set<String> TYPES = Set.of("cloud", "dc");

    @JsonProperty
    private String name = "";

    @JsonProperty
    private String type = "cloud";

    @JsonProperty
    private String url = "";

    @JsonProperty
    private @Nullable String browseUrl;

    @JsonProperty
    private @Nullable String user;

    @JsonProperty
    private String token = "";

    @JsonProperty
    private @Nullable LocalDate tokenExpires;

    @JsonProperty
    private @Nullable String webhookSecret;

    @JsonProperty
    private List<String> projects = List.of();

    @JsonProperty
    private List<String> contextFields = List.of("customfield_10101");

    @JsonProperty
    private @Nullable String epicLinkField;

    @JsonProperty
    private boolean dryRun = true;

    @JsonProperty
    private boolean includeOldTickets;

    @JsonProperty
    private int timeoutSeconds = 30;

    public String name() {
        return name;
    }

    public List<String> projects() {
        return projects;
    }

    public List<String> contextFields() {
        return contextFields;
    }

    public boolean dryRun() {
        return dryRun;
    }

    public boolean includeOldTickets() {
        return includeOldTickets;
    }

    public @Nullable String webhookSecret() {
        return webhookSecret == null || webhookSecret.isBlank() ? null : webhookSecret;
    }

    public @Nullable LocalDate tokenExpires() {
        return tokenExpires;
    }

    /**
     * @param key where this entry stands, for messages: {@code trackers[0]}
     * @param places tells which team fields and groups matter
     * @param properties keys of the properties to read with each ticket
     */
    public JiraSettings jira(String key, Places places, Set<String> properties) {
        URI api = Values.address(key + ".url", url);
        Set<String> fields = new LinkedHashSet<>(contextFields);
        fields.addAll(places.teamFields());
        JiraSettings settings = new JiraSettings(
                name,
                Values.oneOf(key + ".type", type, TYPES).equals("cloud")
                        ? JiraSettings.Dialect.CLOUD
                        : JiraSettings.Dialect.DC,
                api,
                browseUrl == null ? api : Values.address(key + ".browseUrl", browseUrl),
                credentials(key),
                List.copyOf(fields),
                properties,
                Duration.ofSeconds(timeoutSeconds),
                epicLinkField,
                null,
                places.namesGroups());
        try {
            settings.check();
        } catch (IllegalArgumentException e) {
            throw new SettingsException(key, String.valueOf(e.getMessage()));
        }
        return settings;
    }

    void check(String key, Places places, Set<String> namesSoFar) {
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw new SettingsException(
                    key + ".name",
                    "\"" + name + "\" cannot stand in an address; use lower-case letters, digits and dashes, like \""
                            + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "\"");
        }
        if (!namesSoFar.add(name)) {
            throw new SettingsException(
                    key + ".name", "\"" + name + "\" is used twice; give each tracker its own name");
        }
        jira(key, places, Set.of());
    }

    private Credentials credentials(String key) {
        if (token.isBlank()) {
            throw new SettingsException(
                    key + ".token",
                    "is empty; put an API token (Cloud) or a personal access token (DC) here, best as ${JIRA_TOKEN}");
        }
        return user == null || user.isBlank() ? new Credentials.Bearer(token) : new Credentials.Basic(user, token);
    }
}
