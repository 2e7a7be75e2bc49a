package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.access.OidcClient;
import dev.handoff.server.access.OidcSettings;
import dev.handoff.server.access.Scope;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code api.oidc}: the identity provider whose tokens let people in, and where they may sign in. */
public final class OidcSection {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private static final String RETURN = "/sign-in/oidc/return";

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

    @JsonProperty
    private @Nullable String clientId;

    @JsonProperty
    private @Nullable String clientSecret;

    @JsonProperty
    private @Nullable String redirect;

    @JsonProperty
    private String clientScopes = "openid profile email";

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

    /**
     * How people sign in on the pages; null where they do not at the provider.
     *
     * @param web where people open the pages; null where it is not told
     */
    public @Nullable OidcClient client(@Nullable String web) {
        if (isBlank(clientId)) {
            if (!isBlank(clientSecret) || !isBlank(redirect)) {
                throw new SettingsException(
                        "api.oidc.clientId",
                        "is empty; clientSecret and redirect do nothing without it, so name the client or remove them");
            }
            return null;
        }
        if (!List.of(clientScopes.strip().split("\\s+", -1)).contains("openid")) {
            throw new SettingsException(
                    "api.oidc.clientScopes",
                    "\"" + clientScopes + "\" lacks openid, without which no provider sends an ID token");
        }
        return new OidcClient(
                Objects.requireNonNull(clientId).strip(),
                isBlank(clientSecret) ? null : clientSecret,
                redirect(web),
                clientScopes.strip().replaceAll("\\s+", " "));
    }

    /** Never what a request calls this service: whoever writes the request writes that too. */
    private URI redirect(@Nullable String web) {
        String written = redirect == null || redirect.isBlank() ? null : redirect;
        if (written == null && web == null) {
            throw new SettingsException(
                    "api.oidc.redirect",
                    "is empty; write where the provider sends people back to, like https://handoff.firm.example"
                            + RETURN + ", or set report.webAddress");
        }
        URI address = trusted("api.oidc.redirect", written == null ? web + RETURN : written);
        if (!address.toString().equals(address.resolve(RETURN).toString())) {
            throw new SettingsException(
                    "api.oidc.redirect",
                    "\"" + address + "\" is no address of these pages; it ends in " + RETURN + " right after the host");
        }
        return address;
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
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
