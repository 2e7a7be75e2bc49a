package dev.handoff.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandoffClientTest {

    private static final String GATE =
            "{\"key\": \"HOM-12\", \"open\": true, \"reason\": \"All is answered\", \"gaps\": []}";

    private static final MockResponse STALLED = new MockResponse.Builder()
            .onResponseStart(SocketEffect.Stall.INSTANCE)
            .build();

    private final MockWebServer service = new MockWebServer();
    private HandoffClient client;

    @BeforeEach
    void start() throws IOException {
        service.start();
        client = builder().build();
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        service.close();
    }

    private HandoffClientBuilder builder() {
        return HandoffClient.builder()
                .server(service.url("/").toString())
                .token("hoff_read_1")
                .retries(2, Duration.ofMillis(1));
    }

    @Test
    void request_carries_token_language_and_address() throws InterruptedException {
        service.enqueue(json(GATE));

        assertThat(client.gate("HOM-12").get().reason()).isEqualTo("All is answered");

        RecordedRequest request = service.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/api/v1/tickets/HOM-12/gate");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer hoff_read_1");
        assertThat(request.getHeaders().get("Accept-Language")).isEqualTo("en");
    }

    @Test
    void path_of_the_service_is_kept_and_keys_are_escaped() throws InterruptedException {
        service.enqueue(json(GATE));
        try (HandoffClient below =
                builder().server(service.url("/tools/handoff/").toString()).build()) {
            below.gate("HOM/12?").get();
        }

        assertThat(service.takeRequest().getTarget()).isEqualTo("/tools/handoff/api/v1/tickets/HOM%2F12%3F/gate");
    }

    @Test
    void query_narrows_a_list_and_pages_go_on() throws InterruptedException {
        service.enqueue(json("{\"items\": [], \"next\": \"abc\"}"));

        Page<TicketSummary> page = client.tickets(TicketQuery.all()
                        .flagged()
                        .gap("HARM")
                        .team("Home claims")
                        .limit(10))
                .get();

        assertThat(page.next()).isEqualTo("abc");
        assertThat(service.takeRequest().getTarget())
                .isEqualTo("/api/v1/tickets?flagged=true&gap=HARM&limit=10&team=Home%20claims");
    }

    @ParameterizedTest
    @CsvSource({
        "400, Refused",
        "401, Unauthorised",
        "403, Forbidden",
        "404, NotFound",
        "409, Conflict",
        "410, NotFound",
        "412, Conflict",
        "422, Refused",
        "500, Failed",
    })
    void problem_of_the_service_is_told_in_its_words(int status, String kind) {
        service.enqueue(problem(status, "No judgement of HOM-12 is kept").build());

        assertThatThrownBy(() -> client.ticket("HOM-12").get())
                .isInstanceOfSatisfying(HandoffException.class, failure -> {
                    assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
                    assertThat(failure).hasMessageStartingWith("No judgement of HOM-12 is kept.");
                    assertThat(failure.problem().status()).isEqualTo(status);
                });
    }

    @Test
    void answer_of_somebody_else_is_told_with_the_address() {
        service.enqueue(new MockResponse.Builder()
                .code(404)
                .body("<html>Not here</html>")
                .build());

        assertThatThrownBy(() -> client.ticket("HOM-12").get())
                .isInstanceOf(HandoffException.NotFound.class)
                .hasMessage("Handoff at http://%s:%d answered 404 to /api/v1/tickets/HOM-12."
                        .formatted(service.getHostName(), service.getPort()));
    }

    @Test
    void page_that_is_no_answer_of_handoff_is_not_mistaken_for_one() {
        service.enqueue(
                new MockResponse.Builder().body("<html>Please sign in</html>").build());

        assertThatThrownBy(() -> client.ticket("HOM-12").get())
                .isInstanceOf(HandoffException.Failed.class)
                .hasMessageContaining("is not what Handoff answers");
    }

    @Test
    void token_is_not_carried_elsewhere() {
        service.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", "https://login.example/")
                .build());

        assertThatThrownBy(() -> client.ticket("HOM-12").get())
                .isInstanceOf(HandoffException.Failed.class)
                .hasMessageContaining("sends on to https://login.example/");
        assertThat(service.getRequestCount()).isOne();
    }

    @Test
    void what_has_not_changed_is_not_sent_again() throws InterruptedException {
        service.enqueue(json(GATE).newBuilder().addHeader("ETag", "\"7\"").build());
        service.enqueue(
                new MockResponse.Builder().code(304).addHeader("ETag", "\"7\"").build());

        Gate first = client.gate("HOM-12").get();
        Gate second = client.gate("HOM-12").get();

        assertThat(second).isEqualTo(first);
        assertThat(service.takeRequest().getHeaders().get("If-None-Match")).isNull();
        assertThat(service.takeRequest().getHeaders().get("If-None-Match")).isEqualTo("\"7\"");
    }

    @Test
    void not_now_is_tried_again() {
        service.enqueue(problem(503, "Busy").addHeader("Retry-After", "0").build());
        service.enqueue(problem(429, "Too much").build());
        service.enqueue(json(GATE));

        assertThat(client.gate("HOM-12").get().open()).isTrue();
    }

    @Test
    void who_has_to_wait_long_is_told_how_long() {
        service.enqueue(problem(429, "Too much").addHeader("Retry-After", "60").build());

        assertThatThrownBy(() -> client.gate("HOM-12").get())
                .isInstanceOfSatisfying(HandoffException.RateLimited.class, failure -> {
                    assertThat(failure.after()).hasSeconds(60);
                    assertThat(failure.mayPass()).isTrue();
                });
        assertThat(service.getRequestCount()).isOne();
    }

    @Test
    void write_is_sent_again_under_the_same_key() throws InterruptedException {
        service.enqueue(new MockResponse.Builder()
                .onRequestBody(new SocketEffect.CloseSocket())
                .build());
        service.enqueue(problem(409, "Under way").addHeader("Retry-After", "0").build());
        service.enqueue(json("{\"key\": \"HOM-12\", \"item\": \"HARM\", \"reason\": \"\", \"door\": \"api\", \"at\":"
                + " \"2026-11-22T10:00:00Z\", \"withdrawn\": false}"));

        assertThat(client.dismiss("HOM-12", "harm", "Nobody can be hurt").get().item())
                .isEqualTo("HARM");

        String key = service.takeRequest().getHeaders().get("Idempotency-Key");
        assertThat(key).isNotBlank();
        assertThat(service.takeRequest().getHeaders().get("Idempotency-Key")).isEqualTo(key);
        RecordedRequest last = service.takeRequest();
        assertThat(last.getHeaders().get("Idempotency-Key")).isEqualTo(key);
        assertThat(last.getBody().utf8()).isEqualTo("{\"item\":\"HARM\",\"reason\":\"Nobody can be hurt\"}");
    }

    @Test
    void conflict_is_not_tried_again() {
        service.enqueue(problem(409, "Marek Nowak has accepted it meanwhile").build());

        assertThatThrownBy(() -> client.dismiss("HOM-12", "HARM", "").get())
                .isInstanceOf(HandoffException.Conflict.class)
                .hasMessage("Marek Nowak has accepted it meanwhile.");
    }

    @Test
    void service_that_is_not_there_is_named() throws IOException {
        int port = service.getPort();
        service.close();

        assertThatThrownBy(() -> client.gate("HOM-12").get())
                .isInstanceOfSatisfying(
                        HandoffException.Unreachable.class,
                        failure -> assertThat(failure.mayPass()).isTrue())
                .hasMessageContaining(":" + port + " cannot be reached: nothing listens there");
    }

    @Test
    void slow_service_is_given_up_on() {
        service.enqueue(STALLED);
        try (HandoffClient hasty = builder()
                .timeout(Duration.ofMillis(100))
                .retries(0, Duration.ofMillis(1))
                .build()) {
            assertThatThrownBy(() -> hasty.gate("HOM-12").get())
                    .isInstanceOf(HandoffException.Unreachable.class)
                    .hasMessageContaining("no answer in time");
        }
    }

    @Test
    void cancelling_ends_the_request() throws InterruptedException {
        service.enqueue(STALLED);

        CompletableFuture<Gate> gate = client.gate("HOM-12").async();
        service.takeRequest();
        gate.cancel(true);

        assertThat(gate).isCancelled();
        service.enqueue(json(GATE));
        assertThat(client.gate("MOT-1").get().open()).isTrue();
    }

    @Test
    void interrupted_thread_ends_its_request_and_stays_interrupted() throws InterruptedException {
        service.enqueue(STALLED);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                client.gate("HOM-12").get();
            } catch (RuntimeException e) {
                thrown.set(Thread.currentThread().isInterrupted() ? e : null);
            }
        });
        thread.start();
        service.takeRequest();
        thread.interrupt();
        thread.join();

        assertThat(thrown.get()).isInstanceOf(CancellationException.class);
    }

    @Test
    void renewed_token_is_used_at_once() throws InterruptedException {
        AtomicReference<String> secret = new AtomicReference<>("old");
        try (HandoffClient renewing = builder().token(secret::get).build()) {
            service.enqueue(json(GATE));
            service.enqueue(json(GATE));
            renewing.gate("HOM-12").get();
            secret.set(" new\n");
            renewing.gate("HOM-12").get();
        }

        assertThat(service.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer old");
        assertThat(service.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer new");
    }

    @Test
    void proxy_is_asked_instead_of_the_service() throws InterruptedException {
        service.enqueue(json(GATE));
        Proxy proxy = new Proxy(Proxy.Type.HTTP, new InetSocketAddress(service.getHostName(), service.getPort()));
        try (HandoffClient proxied =
                builder().server("http://handoff.firm.example").proxy(proxy).build()) {
            assertThat(proxied.gate("HOM-12").get().open()).isTrue();
        }

        assertThat(service.takeRequest().getRequestLine())
                .isEqualTo("GET http://handoff.firm.example/api/v1/tickets/HOM-12/gate HTTP/1.1");
    }

    @Test
    void address_that_is_none_is_refused_with_an_example() {
        assertThatThrownBy(() -> HandoffClient.builder().server("handoff.firm.example"))
                .hasMessage("\"handoff.firm.example\" is no address of a service. One looks like"
                        + " https://handoff.firm.example");
        assertThatThrownBy(() -> HandoffClient.builder().token("x").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("A client needs a server");
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    private static MockResponse.Builder problem(int status, String detail) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/problem+json")
                .body("{\"type\": \"/api/v1/problems/x\", \"title\": \"x\", \"status\": %d, \"detail\": \"%s\"}"
                        .formatted(status, detail));
    }
}
