package dev.handoff.server.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** The provider's keys: found by discovery, kept for some minutes, fetched again when a token names one that is not among them. */
final class ProviderKeys {

    private static final int PATIENCE_MILLIS = 3_000;
    private static final int MOST_BYTES = 256 * 1024;

    private final OidcSettings settings;
    private final DefaultResourceRetriever web =
            new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES);
    private @Nullable JWKSource<SecurityContext> source;

    ProviderKeys(OidcSettings settings) {
        this.settings = settings;
    }

    /** @throws KeySourceException when the provider cannot be asked */
    synchronized JWKSource<SecurityContext> source() throws KeySourceException {
        if (source == null) {
            source = JWKSourceBuilder.create(address(), web).retrying(true).build();
        }
        return source;
    }

    private URL address() throws KeySourceException {
        URI keys = settings.keys();
        try {
            return keys == null ? discovered() : keys.toURL();
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new KeySourceException("no keys of " + settings.issuer() + ": " + e.getMessage(), e);
        }
    }

    private URL discovered() throws IOException, ParseException {
        String issuer = settings.issuer().toString().replaceAll("/$", "");
        URL document = URI.create(issuer + "/.well-known/openid-configuration").toURL();
        String content = web.retrieveResource(document).getContent();
        URI found = JSONObjectUtils.getURI(JSONObjectUtils.parse(content), "jwks_uri");
        if (found == null) {
            throw new IOException(document + " names no jwks_uri");
        }
        return found.toURL();
    }
}
