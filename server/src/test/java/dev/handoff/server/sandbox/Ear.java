package dev.handoff.server.sandbox;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.handoff.server.sandbox.json.Json;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Listens to webhooks and answers what it is told to, 200 otherwise. */
final class Ear implements AutoCloseable {

    record Heard(Headers headers, String text) {
        JsonObject body() {
            return Json.parse(text).getAsJsonObject();
        }

        String event() {
            return Json.textAt(body(), "webhookEvent");
        }
    }

    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers;

    Ear(Integer... firstAnswers) throws IOException {
        answers = new ArrayDeque<>(List.of(firstAnswers));
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::listen);
        server.start();
    }

    private void listen(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(new Heard(exchange.getRequestHeaders(), body));
        Integer status = answers.poll();
        exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        exchange.close();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    List<Heard> heard() {
        return heard;
    }

    Heard heard(String event) {
        return heard.stream()
                .filter(each -> each.event().equals(event))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
