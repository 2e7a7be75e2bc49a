package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.access.OidcSettings;
import dev.handoff.server.access.Scope;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code api.oidc}: the identity provider whose tokens let people in. */
public final class OidcSection {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    @JsonProperty
    private String issuer = "";

    @JsonProperty
    private String audience = "";

    @JsonProperty
    private @Nullable String keys;

    @JsonProperty
    private String scopeClaim = "groups";

    @JsonProperty
    private String emailClaim = "email";

    @JsonProperty
    private Map<String, String> scopes = Map.of();

    public OidcSettings settings() {
        if (audience.isBlank()) {
            throw new SettingsException(
                    "api.oidc.audience",
                    "is empty; without it the tokens made for any other service would open this one");
        }
        if (scopes.isEmpty()) {
            throw new SettingsException(
                    "api.oidc.scopes",
                    "is empty, so nobody could do anything; write like {engineers: act}, a value of the claim "
                            + scopeClaim + " before each scope");
        }
        return new OidcSettings(
                trusted("api.oidc.issuer", issuer),
                audience,
                keys == null ? null : trusted("api.oidc.keys", keys),
                scopeClaim,
                read(scopes),
                emailClaim);
    }

    /** Whoever can change the keys on their way lets themselves in. The issuer is compared letter by letter, a last slash too. */
    private static URI trusted(String key, String value) {
        URI checked = Values.address(key, value);
        if (!"https".equals(checked.getScheme()) && !THIS_MACHINE.contains(checked.getHost())) {
            throw new SettingsException(
                    key, "\"" + value + "\" is not https, so anybody on the way could let themselves in");
        }
        return URI.create(value.strip());
    }

    private static Map<String, Scope> read(Map<String, String> words) {
        Map<String, Scope> scopes = new LinkedHashMap<>();
        words.forEach((value, word) -> scopes.put(
                value,
                Scope.of(word)
                        .orElseThrow(
                                () -> SettingsException.notOneOf("api.oidc.scopes." + value, word, Scope.words()))));
        return scopes;
    }
}
