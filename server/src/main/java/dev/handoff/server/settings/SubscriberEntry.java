package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.notify.EventType;
import dev.handoff.server.notify.Filter;
import dev.handoff.server.notify.SigningSecret;
import dev.handoff.server.notify.Subscriber;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One entry of {@code webhooks.subscribers}: another system that wants to hear what happens. */
public final class SubscriberEntry {

    @JsonProperty
    private String name = "";

    @JsonProperty
    private String url = "";

    @JsonProperty
    private String secret = "";

    @JsonProperty
    private @Nullable String previousSecret;

    @JsonProperty
    private List<String> events = List.of();

    @JsonProperty
    private List<String> projects = List.of();

    @JsonProperty
    private List<String> sites = List.of();

    @JsonProperty
    private List<String> teams = List.of();

    /**
     * @param key where this entry stands, for messages: {@code webhooks.subscribers[0]}
     * @param siteIds the sites there are
     */
    Subscriber subscriber(String key, Collection<String> siteIds) {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw new SettingsException(
                    key + ".name",
                    "\"" + name + "\" cannot stand in an address; use lower-case letters, digits and dashes");
        }
        return new Subscriber(name, url(key + ".url"), secrets(key), filter(key, siteIds));
    }

    /** Its path may hold secrets, and is shown nowhere. */
    private URI url(String key) {
        URI address;
        try {
            address = URI.create(url.strip());
        } catch (IllegalArgumentException e) {
            throw new SettingsException(key, "is not an address; it looks like https://ci.firm.example/handoff");
        }
        if (!List.of("http", "https").contains(String.valueOf(address.getScheme())) || address.getHost() == null) {
            throw new SettingsException(
                    key, "is not an http or https address; it looks like https://ci.firm.example/handoff");
        }
        if (address.getRawUserInfo() != null) {
            throw new SettingsException(
                    key, "carries a name or a password; deliveries are signed, and need none in the address");
        }
        return address;
    }

    private List<SigningSecret> secrets(String key) {
        List<SigningSecret> secrets = new ArrayList<>();
        secrets.add(secret(key + ".secret", secret));
        if (previousSecret != null && !previousSecret.isBlank()) {
            secrets.add(secret(key + ".previousSecret", previousSecret));
        }
        return secrets;
    }

    private static SigningSecret secret(String key, String text) {
        try {
            return SigningSecret.of(text.strip());
        } catch (IllegalArgumentException e) {
            throw new SettingsException(key, String.valueOf(e.getMessage()));
        }
    }

    private Filter filter(String key, Collection<String> siteIds) {
        Set<EventType> types = new HashSet<>();
        for (String event : events) {
            types.add(EventType.of(Values.oneOf(key + ".events", event, EventType.words())));
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (String site : sites) {
            chosen.add(Values.oneOf(key + ".sites", site, siteIds));
        }
        return new Filter(types, Set.copyOf(projects), chosen, Set.copyOf(teams));
    }
}
