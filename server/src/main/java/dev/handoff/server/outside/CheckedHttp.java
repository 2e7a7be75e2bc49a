package dev.handoff.server.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * The way out to addresses that people wrote: only where {@link Reach} allows, and to the very addresses that were checked. Follows
 * no redirect, tries nothing twice, keeps no connection and uses no proxy.
 */
public final class CheckedHttp {

    private final Reach reach;
    private final Dns names;
    private final boolean plainTextOutside;
    private final OkHttpClient http;

    private CheckedHttp(Reach reach, Dns names, boolean plainTextOutside, OkHttpClient http) {
        this.reach = reach;
        this.names = names;
        this.plainTextOutside = plainTextOutside;
        this.http = http;
    }

    /** @param timeout for one request, from connecting to the last byte */
    public static CheckedHttp open(Reach reach, Dns names, Duration timeout) {
        OkHttpClient http = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .proxy(Proxy.NO_PROXY)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .connectTimeout(timeout)
                .readTimeout(timeout)
                .callTimeout(timeout)
                .build();
        return new CheckedHttp(reach, names, true, http);
    }

    /** The same, for what must not be read on the way: without TLS only to addresses inside that the settings open. */
    public CheckedHttp secret() {
        return new CheckedHttp(reach, names, false, http);
    }

    /**
     * A client that knows the addresses just checked and no others.
     *
     * @throws Refused when this address is not to be asked
     * @throws java.net.UnknownHostException when its name leads nowhere
     */
    public OkHttpClient to(HttpUrl url) throws IOException {
        String refusal = reach.refusal(url);
        if (refusal != null) {
            throw new Refused(refusal);
        }
        List<InetAddress> addresses = names.lookup(url.host());
        if (!addresses.stream().allMatch(address -> reach.mayConnect(url.host(), address))) {
            throw new Refused("its address is private");
        }
        boolean inside = addresses.stream().allMatch(address -> reach.isOpenedInside(url.host(), address));
        if (!url.isHttps() && !plainTextOutside && !inside) {
            throw new Refused("it is not encrypted: use https");
        }
        return http.newBuilder()
                .dns(host -> addresses)
                .socketFactory(new PinnedSockets(addresses))
                .build();
    }
}
