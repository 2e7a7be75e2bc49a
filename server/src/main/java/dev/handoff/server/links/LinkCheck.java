package dev.handoff.server.links;

import dev.handoff.server.context.LinkVerdict;
import dev.handoff.server.context.LinkVerdict.NeedsLogin;
import dev.handoff.server.context.LinkVerdict.NotChecked;
import dev.handoff.server.context.LinkVerdict.Unclear;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Asks a page whether it can be opened: HEAD, then GET where HEAD tells nothing, and reads no body. Follows redirects itself, so
 * that every hop is held to {@link Reach}. Sends no cookie, no credentials, nothing of the ticket, and uses no proxy.
 */
public final class LinkCheck {

    private static final int SLOWEST = 3;

    private final Reach reach;
    private final LoginPages logins;
    private final Dns names;
    private final int redirects;
    private final Duration patience;
    private final InstantSource clock;
    private final OkHttpClient http;

    public LinkCheck(LinkSettings settings, InstantSource clock) {
        this(settings, Dns.SYSTEM, clock);
    }

    LinkCheck(LinkSettings settings, Dns names, InstantSource clock) {
        this.reach = settings.reach();
        this.logins = LoginPages.shipped(settings.loginHosts());
        this.names = names;
        this.redirects = settings.redirects();
        this.patience = settings.timeout().multipliedBy(SLOWEST);
        this.clock = clock;
        this.http = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .proxy(Proxy.NO_PROXY)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .connectTimeout(settings.timeout())
                .readTimeout(settings.timeout())
                .callTimeout(settings.timeout())
                .build();
    }

    public LinkVerdict check(LinkAddress address) {
        Instant giveUp = clock.instant().plus(patience);
        HttpUrl first = HttpUrl.get(address.url());
        HttpUrl url = first;
        for (int hop = 0; hop <= redirects; hop++) {
            Step step = ask(url);
            if (step instanceof Step.End end) {
                return end.verdict();
            }
            url = ((Step.Onward) step).to();
            if (logins.isLogin(url) && !logins.isLogin(first)) {
                return new NeedsLogin(url.host());
            }
            if (clock.instant().isAfter(giveUp)) {
                return new Unclear("it did not answer in time");
            }
        }
        return new Unclear("it redirects more than " + redirects + " times");
    }

    private sealed interface Step {
        record End(LinkVerdict verdict) implements Step {}

        record Onward(HttpUrl to) implements Step {}
    }

    private Step ask(HttpUrl url) {
        String refusal = reach.refusal(url);
        if (refusal != null) {
            return new Step.End(new NotChecked(refusal));
        }
        try {
            List<InetAddress> addresses = names.lookup(url.host());
            if (!addresses.stream().allMatch(address -> reach.mayConnect(url.host(), address))) {
                return new Step.End(new NotChecked("its address is private"));
            }
            return ask(url, client(addresses));
        } catch (IOException e) {
            return new Step.End(Told.by(e, url.host()));
        }
    }

    /** One that knows the addresses just checked and no others. */
    private OkHttpClient client(List<InetAddress> addresses) {
        return http.newBuilder()
                .dns(host -> addresses)
                .socketFactory(new PinnedSockets(addresses))
                .build();
    }

    private static Step ask(HttpUrl url, OkHttpClient client) throws IOException {
        try (Response head = client.newCall(request(url, "HEAD")).execute()) {
            if (!Told.isWorthAGet(head.code())) {
                return step(head);
            }
        }
        try (Response get = client.newCall(request(url, "GET")).execute()) {
            return step(get);
        }
    }

    private static Request request(HttpUrl url, String method) {
        return new Request.Builder()
                .url(url)
                .method(method, null)
                .header("User-Agent", "handoff link check")
                .header("Accept", "*/*")
                .header("Accept-Encoding", "identity")
                .header("Connection", "close")
                .build();
    }

    private static Step step(Response response) {
        String location = response.header("Location");
        boolean moved = response.isRedirect() && location != null;
        HttpUrl to = moved ? response.request().url().resolve(String.valueOf(location)) : null;
        if (moved && to == null) {
            return new Step.End(new NotChecked("it redirects to what is no web address"));
        }
        boolean challenged = "challenge".equals(response.header("cf-mitigated"));
        return to != null
                ? new Step.Onward(to)
                : new Step.End(Told.by(response.code(), response.request().url().host(), challenged));
    }
}
