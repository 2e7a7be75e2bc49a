package dev.handoff.server.access;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The identity provider's two doors: the one that people are sent to, and the one where their code is exchanged for an ID token. */
final class IdentityDoor {

    private static final Duration FRESH = Duration.ofHours(1);

    private final URI issuer;
    private final OidcClient client;
    private final InstantSource clock;
    private final FormPost post = new FormPost();
    private @Nullable ProviderDocument document;
    private Instant stale = Instant.MIN;

    IdentityDoor(URI issuer, OidcClient client, InstantSource clock) {
        this.issuer = issuer;
        this.client = client;
        this.clock = clock;
    }

    /** The provider said no to a code. */
    static final class CodeRefused extends Exception {

        private static final long serialVersionUID = 1L;

        CodeRefused(String message) {
            super(message);
        }
    }

    /** Where a person who departs is sent to. */
    URI address(Departure departure) throws IOException {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", client.id());
        query.put("redirect_uri", client.redirect().toString());
        query.put("scope", client.scopes());
        query.put("state", departure.state());
        query.put("nonce", departure.nonce());
        query.put("code_challenge", departure.challenge());
        query.put("code_challenge_method", "S256");
        URI door = document().endpoint("authorization_endpoint");
        return URI.create(door + (door.getRawQuery() == null ? "?" : "&") + written(query));
    }

    /** @throws IOException when the provider cannot be asked, or answers nonsense */
    String idToken(String code, Departure departure) throws IOException, CodeRefused {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", client.redirect().toString());
        form.put("code_verifier", departure.verifier());
        String header = identify(form);
        HttpResponse<String> answer = post.send(document().endpoint("token_endpoint"), written(form), header);
        if (answer.statusCode() >= 500) {
            throw new IOException("its token endpoint answered " + answer.statusCode());
        }
        Map<String, Object> said = said(answer);
        if (answer.statusCode() != 200 || !(said.get("id_token") instanceof String idToken)) {
            throw new CodeRefused(answer.statusCode() + " " + word(said.get("error")));
        }
        return idToken;
    }

    /** @return the header that tells who we are; null where the form does */
    private @Nullable String identify(Map<String, String> form) throws IOException {
        String secret = client.secret();
        if (secret == null || document().takesSecretInForm()) {
            form.put("client_id", client.id());
        }
        if (secret == null) {
            return null;
        }
        if (document().takesSecretInForm()) {
            form.put("client_secret", secret);
            return null;
        }
        String pair = encoded(client.id()) + ":" + encoded(secret);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized ProviderDocument document() throws IOException {
        Instant now = clock.instant();
        if (document == null || !now.isBefore(stale)) {
            document = ProviderDocument.fetch(issuer);
            stale = now.plus(FRESH);
        }
        return document;
    }

    private static Map<String, Object> said(HttpResponse<String> answer) {
        try {
            return JSONObjectUtils.parse(answer.body());
        } catch (ParseException e) {
            return Map.of();
        }
    }

    /** The code of an error, for a log; never what else stands in an answer. */
    static String word(@Nullable Object error) {
        return error instanceof String text && text.matches("[a-z_]{1,40}") ? text : "without a known error code";
    }

    private static String written(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
