package dev.handoff.client;

import java.net.Proxy;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import javax.net.ssl.X509TrustManager;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** How a {@link HandoffClient} is to be; all but server and token have good defaults. */
public final class HandoffClientBuilder {

    private @Nullable HttpUrl server;
    private @Nullable Supplier<String> token;
    private String language = "en";
    private Retries retries = Retries.DEFAULT;
    private final OkHttpClient.Builder http = new OkHttpClient.Builder()
            // A token is for one server: nobody else is to see it.
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .connectTimeout(Duration.ofSeconds(10))
            .readTimeout(Sending.PATIENCE)
            .writeTimeout(Sending.PATIENCE)
            .callTimeout(Sending.PATIENCE);

    HandoffClientBuilder() {}

    /**
     * @param address of the service, for example {@code https://handoff.firm.example}; a path is kept, {@code /api/v1} is added
     * @throws IllegalArgumentException when it is none
     */
    public HandoffClientBuilder server(String address) {
        HttpUrl url = HttpUrl.parse(address.strip());
        if (url == null) {
            throw new IllegalArgumentException(
                    "\"" + address + "\" is no address of a service. One looks like https://handoff.firm.example");
        }
        server = url.newBuilder().query(null).fragment(null).build();
        return this;
    }

    /** @param secret as the command {@code token create} printed it, or an ID token of the identity provider */
    public HandoffClientBuilder token(String secret) {
        return token(() -> secret);
    }

    /** @param secret asked before each request, so that a token may be renewed */
    public HandoffClientBuilder token(Supplier<String> secret) {
        token = () -> secret.get().strip();
        return this;
    }

    /** @param tag {@code en} or {@code pl}; English unless given */
    public HandoffClientBuilder language(String tag) {
        language = tag;
        return this;
    }

    /** @param longest for one try of one request, from the first byte sent to the last received; 30 s unless given */
    public HandoffClientBuilder timeout(Duration longest) {
        http.readTimeout(longest).writeTimeout(longest).callTimeout(longest);
        return this;
    }

    /** How often a request is tried again at most, and how long the pause before the first repetition is. */
    public HandoffClientBuilder retries(int times, Duration pause) {
        retries = new Retries(times, pause, Retries.DEFAULT.longest());
        return this;
    }

    /** Every request goes through this proxy. The JVM's own settings hold unless given. */
    public HandoffClientBuilder proxy(Proxy proxy) {
        http.proxy(proxy);
        return this;
    }

    /** Chooses the proxy anew for each connection, for example as an IDE is set. */
    public HandoffClientBuilder proxy(ProxySelector selector) {
        http.proxySelector(selector);
        return this;
    }

    /** Signs in to the proxy (Basic). */
    public HandoffClientBuilder proxyAuthentication(String user, String password) {
        http.proxyAuthenticator((route, response) -> response.request().header("Proxy-Authorization") == null
                ? response.request()
                        .newBuilder()
                        .header("Proxy-Authorization", Credentials.basic(user, password, StandardCharsets.UTF_8))
                        .build()
                : null);
        return this;
    }

    /** Trusts these authorities besides the JVM's own. */
    public HandoffClientBuilder trust(Trust trust) {
        X509TrustManager manager = trust.manager();
        http.sslSocketFactory(Trust.sockets(manager), manager);
        return this;
    }

    /** @throws IllegalStateException when the server or the token was not given */
    public HandoffClient build() {
        return new HandoffClient(
                new Transport(http.build(), needed(server, "server"), needed(token, "token"), language, retries));
    }

    private static <T> T needed(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException("A client needs a " + name
                    + ": HandoffClient.builder().server(\"https://…\").token(\"…\").build()");
        }
        return Objects.requireNonNull(value);
    }
}
