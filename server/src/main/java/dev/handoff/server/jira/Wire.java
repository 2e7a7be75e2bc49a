package dev.handoff.server.jira;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.ticket.Allowance;
import dev.handoff.server.ticket.TrackerException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Sends requests to one Jira and returns its JSON, or throws the {@link TrackerException} that says why not. */
final class Wire implements AutoCloseable {

    /** A ticket with thousands of comments stays far below; anything larger is no answer we asked for. */
    private static final long LARGEST_ANSWER = 32L * 1024 * 1024;

    private final OkHttpClient http;
    private final HttpUrl root;
    private final Patience patience;
    private final Refusal refusal;
    private final String tracker;
    private volatile @Nullable Allowance allowance;

    Wire(JiraSettings settings, String version, Patience patience) {
        this.http = SignedHttp.client(settings);
        this.root = root(settings.api(), version);
        this.patience = patience;
        this.tracker = settings.name();
        this.refusal = new Refusal(tracker, patience.longest());
    }

    JsonObject object(ApiCall call) {
        JsonElement json = json(call);
        if (json == null || !json.isJsonObject()) {
            throw unexpected(call, "a JSON object");
        }
        return json.getAsJsonObject();
    }

    List<JsonElement> list(ApiCall call) {
        JsonElement json = json(call);
        if (json == null || !json.isJsonArray()) {
            throw unexpected(call, "a JSON list");
        }
        JsonArray array = json.getAsJsonArray();
        return array.asList();
    }

    /** Sends what has no answer worth reading. */
    void send(ApiCall call) {
        answer(call);
    }

    TrackerException unexpected(ApiCall call, String promised) {
        return new TrackerException.Unreachable(
                tracker + ": " + call.method() + " " + address(call) + " did not answer with " + promised
                        + "; is something between us and Jira changing its answers? It is tried again later",
                null);
    }

    /** What Jira last said about its limits; null where it never has. */
    @Nullable
    Allowance allowance() {
        return allowance;
    }

    private @Nullable JsonElement json(ApiCall call) {
        return Json.parse(answer(call).body());
    }

    private Outcome.Answer answer(ApiCall call) {
        Request request = SignedHttp.request(call, url(call));
        Outcome outcome = patience.send(call.repeatable(), () -> attempt(request));
        if (outcome instanceof Outcome.Silence silence) {
            throw silent(call, silence);
        }
        Outcome.Answer answer = (Outcome.Answer) outcome;
        TrackerException refused = refusal.judge(call, address(call), answer, patience.asked(answer));
        if (refused != null) {
            throw refused;
        }
        return answer;
    }

    private Outcome attempt(Request request) {
        try (Response response = http.newCall(request).execute()) {
            BufferedSource source = response.body().source();
            if (source.request(LARGEST_ANSWER + 1)) {
                throw new IOException("the answer is larger than " + LARGEST_ANSWER / 1024 / 1024 + " MB");
            }
            Outcome.Answer answer = new Outcome.Answer(
                    response.code(), response.headers(), response.body().string());
            Allowance said = AllowanceReader.read(answer, patience.clock().instant());
            allowance = said == null ? allowance : said;
            return answer;
        } catch (IOException e) {
            return new Outcome.Silence(e);
        }
    }

    private TrackerException silent(ApiCall call, Outcome.Silence silence) {
        String next = call.repeatable() || silence.nothingWasSent()
                ? "check the address, the network and any proxy; it is tried again later"
                : "it may have been carried out or not; look before sending it again";
        return new TrackerException.Unreachable(
                tracker + ": " + call.method() + " " + address(call) + " got no answer (" + silence.cause() + "); "
                        + next,
                silence.cause());
    }

    /** The request's address for people: without the query, which may hold names of people. */
    private String address(ApiCall call) {
        return url(call).newBuilder().query(null).build().toString();
    }

    private HttpUrl url(ApiCall call) {
        HttpUrl.Builder url = root.newBuilder();
        call.path().forEach(url::addPathSegment);
        call.query().forEach(url::addQueryParameter);
        return url.build();
    }

    private static HttpUrl root(URI api, String version) {
        return HttpUrl.get(api.toString())
                .newBuilder()
                .addPathSegments("rest/api/" + version)
                .build();
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
