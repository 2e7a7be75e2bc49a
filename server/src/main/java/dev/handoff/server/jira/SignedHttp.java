package dev.handoff.server.jira;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** OkHttp as we need it for Jira: signed in, never redirected, and repeating nothing behind our back. */
final class SignedHttp {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private SignedHttp() {}

    static OkHttpClient client(JiraSettings settings) {
        String authorization = authorization(settings.credentials());
        String agent = "handoff/" + version();
        Duration timeout = settings.timeout();
        return new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(timeout)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .callTimeout(timeout)
                .addInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .header("Authorization", authorization)
                        .header("User-Agent", agent)
                        .header("Accept", "application/json")
                        .build()))
                .addNetworkInterceptor(SignedHttp::delayOkHttp)
                .build();
    }

    static Request request(ApiCall call, HttpUrl url) {
        Request.Builder request = new Request.Builder().url(url).method(call.method(), body(call));
        if (call.path().get(0).equals("comment")) {
            // Data Center marks comment properties as experimental and asks callers to say that they know.
            request.header("X-ExperimentalApi", "true");
        }
        return request.build();
    }

    private static @Nullable RequestBody body(ApiCall call) {
        String json = call.body();
        return json == null ? null : new Body(json.getBytes(StandardCharsets.UTF_8), !call.repeatable());
    }

    /** OkHttp itself repeats a request at once on 503 with {@code Retry-After: 0}; how we wait is {@link Patience}'s choice. */
    private static Response delayOkHttp(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String wait = response.header("Retry-After");
        return response.code() == 503 && wait != null && wait.trim().matches("0+")
                ? response.newBuilder().header("Retry-After", "1").build()
                : response;
    }

    private static String authorization(JiraSettings.Credentials credentials) {
        if (credentials instanceof JiraSettings.Credentials.Basic basic) {
            return Credentials.basic(basic.user(), basic.token(), StandardCharsets.UTF_8);
        }
        return "Bearer " + ((JiraSettings.Credentials.Bearer) credentials).token();
    }

    private static String version() {
        String version = SignedHttp.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    /** A body that, when it goes {@code once}, OkHttp does not send again after a connection broke in the middle. */
    private static final class Body extends RequestBody {
        private final byte[] bytes;
        private final boolean once;

        Body(byte[] bytes, boolean once) {
            this.bytes = bytes;
            this.once = once;
        }

        @Override
        public MediaType contentType() {
            return JSON;
        }

        @Override
        public long contentLength() {
            return bytes.length;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(bytes);
        }

        @Override
        public boolean isOneShot() {
            return once;
        }
    }
}
