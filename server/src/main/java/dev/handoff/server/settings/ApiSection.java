package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.access.OidcClient;
import dev.handoff.server.access.OidcSettings;
import org.jspecify.annotations.Nullable;

/** {@code api}: the REST API on the application port. */
public final class ApiSection {

    private static final int SHORTEST = 16;

    @JsonProperty
    private @Nullable String token;

    @JsonProperty
    private @Nullable OidcSection oidc;

    /** Null where nobody signs in with an identity provider. */
    public @Nullable OidcSettings oidc() {
        return oidc == null ? null : oidc.settings();
    }

    /** Null where nobody signs in on the pages at the identity provider. */
    public @Nullable OidcClient oidcClient(@Nullable String web) {
        return oidc == null ? null : oidc.client(web);
    }

    /** A fixed token of scope admin; null for none. */
    public @Nullable String token() {
        if (token == null || token.isBlank()) {
            return null;
        }
        if (token.length() < SHORTEST) {
            throw new SettingsException(
                    "api.token", "is too short to be safe; use at least " + SHORTEST + " characters");
        }
        return token;
    }
}
