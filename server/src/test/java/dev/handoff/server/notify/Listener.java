package dev.handoff.server.notify;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Another system that listens to webhooks, on this machine; it answers what it is told to, 204 otherwise. */
public final class Listener implements AutoCloseable {

    /** Thirty-two bytes that everybody knows. */
    public static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    /** One request as it came. */
    public record Heard(String id, String timestamp, String signature, String body) {

        public JsonObject json() {
            return JsonParser.parseString(body).getAsJsonObject();
        }

        public String type() {
            return json().get("type").getAsString();
        }

        public JsonObject data() {
            return json().getAsJsonObject("data");
        }
    }

    /** What it answers. */
    record Answer(int status, Map<String, String> headers, String body) {

        static Answer of(int status) {
            return new Answer(status, Map.of(), "");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;
    private volatile Runnable meanwhile = () -> {};

    public Listener() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::listen);
        server.setExecutor(threads);
        server.start();
    }

    private void listen(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(new Heard(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                body));
        meanwhile.run();
        Answer next = answers.poll();
        Answer answer = next == null ? Answer.of(refusing ? 500 : 204) : next;
        if (answer.status() < 300) {
            taken.add(exchange.getRequestHeaders().getFirst("webhook-id"));
        }
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook?key=in-the-address");
    }

    public List<Heard> heard() {
        return heard;
    }

    /** The types of events heard, in their order. */
    public List<String> types() {
        return heard.stream().map(Heard::type).toList();
    }

    /** Ids of what it answered well. */
    public List<String> taken() {
        return taken;
    }

    /** Answers 500 until told otherwise. */
    public void refuseEverything(boolean refuse) {
        refusing = refuse;
    }

    Listener answering(int... statuses) {
        for (int status : statuses) {
            answers.add(Answer.of(status));
        }
        return this;
    }

    Listener answering(Answer answer) {
        answers.add(answer);
        return this;
    }

    /** Runs before each answer. */
    void meanwhile(Runnable work) {
        meanwhile = work;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
