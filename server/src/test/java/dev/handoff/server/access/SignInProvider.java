package dev.handoff.server.access;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An identity provider where people sign in: hands out codes, and takes each once, from whoever asked for it. */
public final class SignInProvider implements AutoCloseable {

    public static final String SECRET = "p&ss word+1";

    private final IdentityProvider provider;
    private final InstantSource clock;
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
    private volatile UnaryOperator<JWTClaimsSet.Builder> more = claims -> claims;

    /** How the last one who brought a code told who they are; blank for nobody yet. */
    volatile String identified = "";

    public SignInProvider(InstantSource clock) throws Exception {
        this.clock = clock;
        provider = new IdentityProvider();
        provider.publish("authorization_endpoint", issuer() + "/authorize?tenant=1");
        provider.publish("token_endpoint", issuer() + "/token");
        provider.serve("/token", this::token);
        provider.serve("/authorize", this::show);
    }

    public URI issuer() {
        return provider.issuer();
    }

    IdentityProvider itself() {
        return provider;
    }

    /** What else the next ID tokens say. */
    public void says(UnaryOperator<JWTClaimsSet.Builder> claims) {
        more = claims;
    }

    /** Somebody signs in whom the service sent here. @return what was asked, with the {@code code} that goes back */
    public Map<String, String> visit(URI address) {
        Map<String, String> query = fields(address.getRawQuery());
        String code = UUID.randomUUID().toString();
        query.put("code", code);
        asked.put(code, query);
        return query;
    }

    /** Its page, where one signs in with a click. */
    private void show(HttpExchange exchange) throws IOException {
        Map<String, String> answer = visit(exchange.getRequestURI());
        String back = answer.get("redirect_uri") + "?code=" + answer.get("code") + "&amp;state=" + answer.get("state");
        byte[] page =
                ("<!DOCTYPE html><a id=\"anna\" href=\"" + back + "\">I am Anna</a>").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> first = asked.remove(form.getOrDefault("code", ""));
        identified = identity(exchange.getRequestHeaders().getFirst("Authorization"), form);
        boolean good = first != null
                && Objects.equals(first.get("redirect_uri"), form.get("redirect_uri"))
                && Objects.equals(first.get("code_challenge"), challenge(form.getOrDefault("code_verifier", "")));
        String body = good
                ? "{\"token_type\":\"Bearer\",\"id_token\":\"" + signed(first) + "\"}"
                : "{\"error\":\"invalid_grant\",\"error_description\":\"secret details\"}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(good ? 200 : 400, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String signed(Map<String, String> first) {
        JWTClaimsSet.Builder claims = provider.claims(clock.instant())
                .audience(List.of(String.valueOf(first.get("client_id"))))
                .claim("nonce", first.get("nonce"));
        try {
            return provider.sign(more.apply(claims).build());
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String identity(@Nullable String header, Map<String, String> form) {
        if (header == null) {
            return "form " + form.get("client_id") + " " + form.get("client_secret");
        }
        byte[] pair = Base64.getDecoder().decode(header.replace("Basic ", ""));
        return "header " + new String(pair, StandardCharsets.UTF_8);
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secret.digest(verifier));
    }

    private static Map<String, String> fields(String encoded) {
        return Arrays.stream(encoded.split("&", -1))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        provider.close();
    }
}
