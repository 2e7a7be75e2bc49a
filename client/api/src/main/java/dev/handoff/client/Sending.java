package dev.handoff.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * A request before it is sent. Writes carry a key by which the service does them once, however often they arrive.
 *
 * @param path segments below {@code /api/v1}
 * @param body JSON; null for none
 * @param idempotencyKey of a write; null for a read
 * @param patience how long the service may take to answer
 */
record Sending(
        String method,
        List<String> path,
        Map<String, String> query,
        @Nullable String body,
        @Nullable String idempotencyKey,
        Duration patience) {

    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final MediaType JSON = MediaType.get("application/json");

    static Sending get(String... path) {
        return new Sending("GET", List.of(path), Map.of(), null, null, PATIENCE);
    }

    static Sending post(Object body, String... path) {
        return write("POST", Wire.GSON.toJson(body), UUID.randomUUID().toString(), path);
    }

    static Sending delete(String... path) {
        return write("DELETE", null, UUID.randomUUID().toString(), path);
    }

    static Sending write(String method, @Nullable String body, String idempotencyKey, String... path) {
        return new Sending(method, List.of(path), Map.of(), body, idempotencyKey, PATIENCE);
    }

    /** @param value left out where null or blank */
    Sending with(String parameter, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(query);
        more.put(parameter, value.toString());
        return new Sending(method, path, more, body, idempotencyKey, patience);
    }

    Sending patient(Duration longer) {
        return new Sending(method, path, query, body, idempotencyKey, longer);
    }

    boolean reads() {
        return method.equals("GET");
    }

    HttpUrl url(HttpUrl server) {
        HttpUrl.Builder url = server.newBuilder().addPathSegments("api/v1");
        for (String segment : path) {
            url.addPathSegment(segment);
        }
        query.forEach(url::addQueryParameter);
        return url.build();
    }

    Request.Builder request(HttpUrl server) {
        Request.Builder request = new Request.Builder().url(url(server)).header("Accept", "application/json");
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return request.method(method, requestBody());
    }

    private @Nullable RequestBody requestBody() {
        if (body != null) {
            return RequestBody.create(body, JSON);
        }
        return reads() || method.equals("DELETE") ? null : RequestBody.create("", JSON);
    }
}
