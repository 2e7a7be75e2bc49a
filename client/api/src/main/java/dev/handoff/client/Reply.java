package dev.handoff.client;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP answer, read to its end.
 *
 * @param etag blank when it has none
 * @param retryAfter seconds, as sent; blank when not sent
 * @param location where a redirect points to; blank when nowhere
 */
record Reply(HttpUrl url, int status, String type, String etag, String retryAfter, String location, String body) {

    private static final long LONGEST = 32L << 20;
    private static final int NOT_MODIFIED = 304;

    static Reply read(Response response) throws IOException {
        return new Reply(
                response.request().url(),
                response.code(),
                header(response, "Content-Type"),
                header(response, "ETag"),
                header(response, "Retry-After"),
                header(response, "Location"),
                text(response));
    }

    private static String text(Response response) throws IOException {
        if (response.body().source().request(LONGEST + 1)) {
            throw new IOException("the answer is longer than " + (LONGEST >> 20) + " MB");
        }
        return response.body().string();
    }

    private static String header(Response response, String name) {
        String value = response.header(name);
        return value == null ? "" : value.strip();
    }

    boolean good() {
        return status >= 200 && status < 300;
    }

    boolean unchanged() {
        return status == NOT_MODIFIED;
    }

    Reply withBody(String known) {
        return new Reply(url, 200, type, etag, retryAfter, location, known);
    }

    /** How long the service asks to wait; of the date form, which ours never sends, nothing is read. */
    Duration retryAfter(Duration otherwise) {
        return retryAfter.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(retryAfter)) : otherwise;
    }

    @Nullable
    Problem problem() {
        if (!type.startsWith("application/problem+json")) {
            return null;
        }
        try {
            return Wire.GSON.fromJson(body, Problem.class);
        } catch (JsonParseException e) {
            return null;
        }
    }
}
