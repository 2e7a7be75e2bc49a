package dev.handoff.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

    private static final Command ASK = new Command("ask", "HARM", "Who pays the widow?", 7L);
    private static final Command CONFIRM = new Command("confirm", null, null, null);

    @TempDir
    Path folder;

    private final MockWebServer service = new MockWebServer();
    private HandoffClient client;
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private Outbox outbox;

    @BeforeEach
    void start() throws IOException {
        service.start();
        client = HandoffClient.builder()
                .server(service.url("/").toString())
                .token("hoff_act_1")
                .retries(0, Duration.ofMillis(1))
                .build();
        outbox = open();
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        service.close();
    }

    private Outbox open() {
        return Outbox.in(folder.resolve("outbox"), (InstantSource) () -> now);
    }

    @Test
    void actions_are_sent_in_the_order_in_which_they_were_given() throws InterruptedException {
        outbox.add(client, "HOM-12", ASK);
        outbox.add(client, "MOT-1", CONFIRM);
        outbox.add(client, "HOM-12", CONFIRM);
        service.enqueue(taken());
        service.enqueue(taken());
        service.enqueue(taken());

        assertThat(outbox.send(client)).hasSize(3);

        RecordedRequest first = service.takeRequest();
        assertThat(first.getTarget()).isEqualTo("/api/v1/tickets/HOM-12/commands");
        assertThat(first.getBody().utf8())
                .isEqualTo("{\"command\":\"ask\",\"item\":\"HARM\",\"text\":\"Who pays the widow?\",\"seen\":7}");
        assertThat(service.takeRequest().getTarget()).isEqualTo("/api/v1/tickets/MOT-1/commands");
        assertThat(service.takeRequest().getTarget()).isEqualTo("/api/v1/tickets/HOM-12/commands");
        assertThat(outbox.waiting()).isEmpty();
    }

    @Test
    void action_survives_a_crash() {
        QueuedAction action = outbox.add(client, "HOM-12", ASK);

        assertThat(open().waiting()).containsExactly(action);
    }

    @Test
    void action_whose_answer_was_lost_is_sent_again_under_the_same_key() throws InterruptedException {
        QueuedAction action = outbox.add(client, "HOM-12", ASK);
        service.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        service.enqueue(taken());

        assertThat(outbox.send(client)).isEmpty();
        assertThat(outbox.waiting()).hasSize(1);
        assertThat(open().send(client)).hasSize(1);

        assertThat(service.takeRequest().getHeaders().get("Idempotency-Key")).isEqualTo(action.id());
        assertThat(service.takeRequest().getHeaders().get("Idempotency-Key")).isEqualTo(action.id());
    }

    @Test
    void action_that_may_have_arrived_more_than_a_day_ago_is_set_aside() {
        outbox.add(client, "HOM-12", ASK);
        service.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        outbox.send(client);
        now = now.plus(Duration.ofHours(24));

        assertThat(outbox.send(client)).isEmpty();

        assertThat(service.getRequestCount()).isOne();
        assertThat(outbox.refused())
                .singleElement()
                .satisfies(action ->
                        assertThat(action.refusal()).startsWith("It may have arrived on 2026-11-22T10:00:00Z"));
    }

    @Test
    void action_that_never_left_may_wait_for_long() {
        outbox.add(client, "HOM-12", ASK);
        now = now.plus(Duration.ofDays(9));
        service.enqueue(taken());

        assertThat(outbox.send(client)).hasSize(1);
    }

    @Test
    void refused_action_is_set_aside_with_the_reason_and_so_are_those_that_followed_on_the_ticket() {
        outbox.add(client, "HOM-12", ASK);
        outbox.add(client, "HOM-12", CONFIRM);
        outbox.add(client, "MOT-1", CONFIRM);
        service.enqueue(problem(409, "Marek Nowak has returned it meanwhile"));
        service.enqueue(taken());

        assertThat(outbox.send(client))
                .singleElement()
                .satisfies(sent -> assertThat(sent.action().key()).isEqualTo("MOT-1"));

        List<QueuedAction> refused = outbox.refused();
        assertThat(refused).extracting(QueuedAction::key).containsExactly("HOM-12", "HOM-12");
        assertThat(refused.get(0).refusal()).isEqualTo("Marek Nowak has returned it meanwhile.");
        assertThat(refused.get(1).refusal()).startsWith("An earlier action on HOM-12 was not taken");
        outbox.discard(refused.get(0));
        assertThat(open().refused()).hasSize(1);
    }

    @Test
    void wrong_token_keeps_everything_until_it_is_right() {
        outbox.add(client, "HOM-12", ASK);
        service.enqueue(problem(401, "The token has expired"));

        assertThat(outbox.send(client)).isEmpty();
        assertThat(outbox.waiting()).hasSize(1);
    }

    @Test
    void action_for_another_service_waits_for_that_one() {
        try (HandoffClient other = HandoffClient.builder()
                .server("https://other.example")
                .token("x")
                .build()) {
            outbox.add(other, "HOM-12", ASK);
        }

        assertThat(outbox.send(client)).isEmpty();
        assertThat(service.getRequestCount()).isZero();
        assertThat(outbox.waiting()).hasSize(1);
    }

    @Test
    void one_process_sends_at_a_time() throws IOException {
        outbox.add(client, "HOM-12", ASK);
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("outbox/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(outbox.send(client)).isEmpty();
        }
        assertThat(service.getRequestCount()).isZero();
    }

    @Test
    void file_that_is_no_action_is_kept_and_does_not_hinder_the_others() throws IOException {
        Path broken = folder.resolve("outbox/000000000000001-x.action.json");
        Files.writeString(broken, "{ half");
        outbox.add(client, "HOM-12", ASK);
        service.enqueue(taken());

        assertThat(outbox.send(client)).hasSize(1);
        assertThat(broken.resolveSibling(broken.getFileName() + ".unreadable")).hasContent("{ half");
    }

    @Test
    void folder_that_cannot_be_written_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> Outbox.in(file.resolve("outbox")))
                .hasMessageContaining(file.resolve("outbox").toString());
    }

    private static MockResponse taken() {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body("{\"key\": \"HOM-12\", \"tracker\": \"firm\", \"command\": \"ask\", \"again\": false,"
                        + " \"handoff\": 1, \"stage\": \"questioned\", \"seq\": 8, \"events\": []}")
                .build();
    }

    private static MockResponse problem(int status, String detail) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/problem+json")
                .body("{\"type\": \"/api/v1/problems/x\", \"title\": \"x\", \"status\": %d, \"detail\": \"%s\"}"
                        .formatted(status, detail))
                .build();
    }
}
