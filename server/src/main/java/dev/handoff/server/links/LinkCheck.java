package dev.handoff.server.links;

import dev.handoff.server.context.LinkVerdict;
import dev.handoff.server.context.LinkVerdict.NeedsLogin;
import dev.handoff.server.context.LinkVerdict.NotChecked;
import dev.handoff.server.context.LinkVerdict.Unclear;
import dev.handoff.server.outside.CheckedHttp;
import dev.handoff.server.outside.Refused;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Asks a page whether it can be opened: HEAD, then GET where HEAD tells nothing, and reads no body. Follows redirects itself, so
 * that every hop is held to {@link CheckedHttp}. Sends no cookie, no credentials, nothing of the ticket, and uses no proxy.
 */
public final class LinkCheck {

    private static final int SLOWEST = 3;

    private final LoginPages logins;
    private final int redirects;
    private final Duration patience;
    private final InstantSource clock;
    private final CheckedHttp http;

    public LinkCheck(LinkSettings settings, InstantSource clock) {
        this(settings, Dns.SYSTEM, clock);
    }

    LinkCheck(LinkSettings settings, Dns names, InstantSource clock) {
        this.logins = LoginPages.shipped(settings.loginHosts());
        this.redirects = settings.redirects();
        this.patience = settings.timeout().multipliedBy(SLOWEST);
        this.clock = clock;
        this.http = CheckedHttp.open(settings.reach(), names, settings.timeout());
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
        try {
            return ask(url, http.to(url));
        } catch (Refused e) {
            return new Step.End(new NotChecked(e.why()));
        } catch (IOException e) {
            return new Step.End(Told.by(e, url.host()));
        }
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
