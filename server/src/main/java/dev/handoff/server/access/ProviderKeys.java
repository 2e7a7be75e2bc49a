package dev.handoff.server.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/** The provider's keys: found by discovery, kept for some minutes, fetched again when a token names one that is not among them. */
final class ProviderKeys {

    private final OidcSettings settings;
    private @Nullable JWKSource<SecurityContext> source;

    ProviderKeys(OidcSettings settings) {
        this.settings = settings;
    }

    /** @throws KeySourceException when the provider cannot be asked */
    synchronized JWKSource<SecurityContext> source() throws KeySourceException {
        if (source == null) {
            source = JWKSourceBuilder.create(address(), ProviderDocument.web())
                    .retrying(true)
                    .build();
        }
        return source;
    }

    private URL address() throws KeySourceException {
        URI keys = settings.keys();
        try {
            URI found = keys == null ? ProviderDocument.fetch(settings.issuer()).address("jwks_uri") : keys;
            return found.toURL();
        } catch (IOException | IllegalArgumentException e) {
            throw new KeySourceException("no keys of " + settings.issuer() + ": " + e.getMessage(), e);
        }
    }
}
