package dev.handoff.server.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Somebody who calls the sandbox over HTTP. */
record Caller(URI address, String authorization) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    record Answer(int status, String text, HttpHeaders headers) {
        JsonObject object() {
            return json().getAsJsonObject();
        }

        JsonArray array() {
            return json().getAsJsonArray();
        }

        private JsonElement json() {
            return text.isEmpty() ? JsonNull.INSTANCE : Json.parse(text);
        }
    }

    static Caller bot(Sandbox sandbox) {
        return new Caller(sandbox.address(), "Bearer handoff");
    }

    static Caller admin(Sandbox sandbox) {
        return new Caller(sandbox.address(), "Bearer demo");
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer post(String path, Object body) {
        return send("POST", path, body.toString());
    }

    Answer put(String path, Object body) {
        return send("PUT", path, body.toString());
    }

    Answer delete(String path) {
        return send("DELETE", path, "");
    }

    Answer send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
