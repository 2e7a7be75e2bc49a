package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** {@code api}: the REST API on the application port. */
public final class ApiSection {

    private static final int SHORTEST = 16;

    @JsonProperty
    private @Nullable String token;

    /** Null switches the API off. */
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
