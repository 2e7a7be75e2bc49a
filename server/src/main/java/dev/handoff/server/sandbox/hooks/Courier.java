package dev.handoff.server.sandbox.hooks;

import dev.handoff.server.sandbox.json.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Carries payloads to listeners, beside the requests that caused them, and again where Cloud would. */
final class Courier implements AutoCloseable {

    private static final Set<Integer> TRY_AGAIN = Set.of(408, 409, 425, 429);
    private static final int THREADS = 4;

    private final Retries retries;
    private final HttpClient client;
    private final ScheduledExecutorService carriers = Executors.newScheduledThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "sandbox-webhooks");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    /** One party per delivery under way, and one for the courier itself. */
    private final Phaser underWay = new Phaser(1);

    Courier(Retries retries) {
        this.retries = retries;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(retries.timeout())
                .build();
    }

    void send(Hook hook, Payload payload) {
        String body = hook.excludeBody() ? "" : Json.write(payload.body());
        underWay.register();
        carriers.execute(() -> attempt(new Delivery(hook, UUID.randomUUID().toString(), payload.event(), body, 1, "")));
    }

    private void attempt(Delivery delivery) {
        Delivery done = tried(delivery);
        deliveries.add(done);
        boolean again = delivery.hook().flavour() == Hook.Flavour.CLOUD
                && delivery.attempt() <= retries.most()
                && worthAnother(done.outcome());
        if (again && !carriers.isShutdown()) {
            Delivery next =
                    new Delivery(done.hook(), done.identifier(), done.event(), done.body(), done.attempt() + 1, "");
            var unused = carriers.schedule(() -> attempt(next), retries.pause().toMillis(), TimeUnit.MILLISECONDS);
        } else {
            underWay.arriveAndDeregister();
        }
    }

    private static boolean worthAnother(String outcome) {
        if (!outcome.matches("\\d+")) {
            return true;
        }
        int status = Integer.parseInt(outcome);
        return status >= 500 || TRY_AGAIN.contains(status);
    }

    private Delivery tried(Delivery delivery) {
        return new Delivery(
                delivery.hook(),
                delivery.identifier(),
                delivery.event(),
                delivery.body(),
                delivery.attempt(),
                outcome(delivery));
    }

    private String outcome(Delivery delivery) {
        try {
            return String.valueOf(client.send(request(delivery), HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e.toString();
        }
    }

    private HttpRequest request(Delivery delivery) {
        HttpRequest.Builder request = HttpRequest.newBuilder(delivery.hook().url())
                .timeout(retries.timeout())
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("User-Agent", "Atlassian Webhook HTTP Client")
                .header("X-Atlassian-Webhook-Identifier", delivery.identifier());
        if (delivery.attempt() > 1) {
            request.header("X-Atlassian-Webhook-Retry", String.valueOf(delivery.attempt() - 1));
        }
        String secret = delivery.hook().secret();
        if (secret != null && !secret.isEmpty()) {
            request.header("X-Hub-Signature", Signature.of(delivery.body(), secret));
        }
        return request.POST(HttpRequest.BodyPublishers.ofString(delivery.body()))
                .build();
    }

    List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /** Waits until nothing is under way any more, retries included. */
    void awaitQuiet() {
        underWay.arriveAndAwaitAdvance();
    }

    @Override
    public void close() {
        carriers.shutdownNow();
    }
}
