package dev.handoff.server.notify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Another system that wants to hear what happens.
 *
 * @param name unique among the subscribers
 * @param url may hold secrets, so nobody is shown more than its host
 * @param secrets one, or two while one replaces the other
 */
public record Subscriber(String name, URI url, List<SigningSecret> secrets, Filter filter) {

    public Subscriber {
        secrets = List.copyOf(secrets);
    }

    public String host() {
        return String.valueOf(url.getHost());
    }

    public int port() {
        return url.getPort() > 0 ? url.getPort() : "http".equals(url.getScheme()) ? 80 : 443;
    }

    /** Tells one address from another without showing it. */
    public String fingerprint() {
        return UUID.nameUUIDFromBytes(url.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The header {@code webhook-signature}: one signature for each secret. */
    String signatures(String id, Instant at, String body) {
        return secrets.stream().map(secret -> secret.sign(id, at, body)).collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return name + " at " + host();
    }
}
