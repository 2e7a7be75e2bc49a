package dev.handoff.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An identity provider on this machine: signs tokens, and publishes its keys. */
final class IdentityProvider implements AutoCloseable {

    final AtomicInteger keyRequests = new AtomicInteger();
    private final Map<String, Object> document = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile RSAKey key;
    private volatile int status = 200;

    IdentityProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("key-1").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/.well-known/openid-configuration", this::document);
        answer("/keys", () -> {
            keyRequests.incrementAndGet();
            return new JWKSet(key).toString();
        });
        server.start();
    }

    private String document() {
        Map<String, Object> all = new HashMap<>(document);
        all.putIfAbsent("issuer", issuer().toString());
        all.put("jwks_uri", keys().toString());
        return JSONObjectUtils.toJSONString(all);
    }

    /** Something more that its discovery document is to say. */
    void publish(String name, Object value) {
        document.put(name, value);
    }

    /** One more of its addresses. */
    void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    private void answer(String path, java.util.function.Supplier<String> body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    URI keys() {
        return issuer().resolve("/keys");
    }

    void outOfOrder() {
        status = 500;
    }

    /** The old key is gone; what it signed is not good any more. */
    void changeKey() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("key-2").generate();
    }

    RSAKey key() {
        return key;
    }

    /** A token that is in order, of somebody in the group of engineers. */
    JWTClaimsSet.Builder claims(Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer().toString())
                .audience(List.of("other", "handoff"))
                .subject("8f14e45f")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .claim("name", "Anna Nowak")
                .claim("email", "anna@firm.example")
                .claim("groups", List.of("everybody", "engineers"));
    }

    String sign(JWTClaimsSet claims) throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
