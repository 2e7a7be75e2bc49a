package dev.handoff.server.access;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Map;

/** What the provider publishes about itself (OpenID Connect Discovery). */
record ProviderDocument(URI issuer, Map<String, Object> values) {

    static final int PATIENCE_MILLIS = 3_000;

    private static final int MOST_BYTES = 256 * 1024;

    static DefaultResourceRetriever web() {
        return new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES);
    }

    static ProviderDocument fetch(URI issuer) throws IOException {
        try {
            String content = web().retrieveResource(address(issuer).toURL()).getContent();
            return new ProviderDocument(issuer, JSONObjectUtils.parse(content));
        } catch (ParseException e) {
            throw new IOException(address(issuer) + " is no JSON: " + e.getMessage(), e);
        }
    }

    private static URI address(URI issuer) {
        return URI.create(issuer.toString().replaceAll("/$", "") + "/.well-known/openid-configuration");
    }

    URI address(String name) throws IOException {
        if (values.get(name) instanceof String text && !text.isBlank()) {
            return parsed(name, text);
        }
        throw new IOException(address(issuer) + " names no " + name);
    }

    /** One that people or secrets are sent to: the document must be the issuer's own, and nobody may listen on the way. */
    URI endpoint(String name) throws IOException {
        if (!issuer.toString().equals(values.get("issuer"))) {
            throw new IOException(address(issuer) + " is of another issuer, \"" + values.get("issuer") + "\"");
        }
        URI found = address(name);
        if (!"https".equals(found.getScheme()) && !"http".equals(issuer.getScheme())) {
            throw new IOException(address(issuer) + " names a " + name + " that is not https");
        }
        return found;
    }

    /** Where nothing is told, a client's secret goes into the header (OpenID Connect Discovery, section 3). */
    boolean takesSecretInForm() {
        return values.get("token_endpoint_auth_methods_supported") instanceof List<?> methods
                && methods.contains("client_secret_post")
                && !methods.contains("client_secret_basic");
    }

    private URI parsed(String name, String text) throws IOException {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IOException(address(issuer) + " names a " + name + " that is no address", e);
        }
    }
}
