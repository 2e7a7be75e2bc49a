package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.links.LinkSettings;
import dev.handoff.server.links.LinkSettings.Limits;
import dev.handoff.server.outside.Reach;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code links}: whether the links that tickets and the library cite can be opened. */
public final class LinksSection {

    @JsonProperty
    private boolean enabled = true;

    @JsonProperty
    private boolean unreachableIsGap;

    @JsonProperty
    private List<String> allowPrivate = List.of();

    @JsonProperty
    private List<String> skipHosts = List.of();

    @JsonProperty
    private List<String> loginHosts = List.of();

    @JsonProperty
    private List<Integer> ports = List.of(80, 443, 8080, 8443);

    @JsonProperty
    private int perTicket = 10;

    @JsonProperty
    private int perHour = 600;

    @JsonProperty
    private String perHost = "10s";

    @JsonProperty
    private String timeout = "10s";

    @JsonProperty
    private int redirects = 5;

    @JsonProperty
    private String keep = "7d";

    /** Null where no link is to be looked at. */
    public @Nullable LinkSettings settings() {
        LinkSettings settings =
                new LinkSettings(reach(), loginHosts, limits(), timeout(), redirects(), keep(), unreachableIsGap);
        return enabled ? settings : null;
    }

    private Reach reach() {
        for (int port : ports) {
            Values.atMost("links.ports", Values.atLeast("links.ports", port, 1), 65_535);
        }
        try {
            return Reach.of(allowPrivate, skipHosts, ports);
        } catch (IllegalArgumentException e) {
            throw new SettingsException("links.allowPrivate", String.valueOf(e.getMessage()));
        }
    }

    private Limits limits() {
        return new Limits(
                Values.atLeast("links.perTicket", perTicket, 1),
                Values.atLeast("links.perHour", perHour, 1),
                Values.atLeast("links.perHost", Values.duration("links.perHost", perHost), Duration.ofSeconds(1)));
    }

    private Duration timeout() {
        Duration wanted = Values.duration("links.timeout", timeout);
        if (wanted.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new SettingsException("links.timeout", "\"" + timeout + "\" is too long; the most is 60s");
        }
        return Values.atLeast("links.timeout", wanted, Duration.ofSeconds(1));
    }

    private int redirects() {
        return Values.atMost("links.redirects", Values.atLeast("links.redirects", redirects, 0), 20);
    }

    private Duration keep() {
        return Values.atLeast("links.keep", Values.duration("links.keep", keep), Duration.ofHours(1));
    }
}
