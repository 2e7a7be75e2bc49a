package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.notify.Listener;
import dev.handoff.server.sandbox.Fault;
import dev.handoff.server.sandbox.hooks.Hook;
import dev.handoff.server.store.Await;
import dev.handoff.server.store.DatabaseSettings;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The service as a process of its own, killed at the worst moments. */
class KillTest {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private final Firm firm = new Firm();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (Process process : started) {
            process.destroy();
            process.waitFor();
        }
        firm.close();
    }

    /** Either Jira never took the comment, or it took it and nobody heard: after a kill both look the same from inside. */
    static List<Fault> faults() {
        return List.of(Fault.answer(503), new Fault.DropAfterApplying());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void killed_between_accepting_a_webhook_and_commenting_nothing_is_lost_and_no_comment_is_doubled(Fault fault)
            throws Exception {
        int port = freePort();
        Path settings = Files.writeString(
                directory.resolve("config.yml"),
                RunningHandoff.settings(
                                firm.jira.address(), "cloud", DatabaseSettings.embedded(directory.resolve("db")), port)
                        // Only the webhook may tell of the ticket; the sweep must not come to the rescue.
                        .replace("sweepEvery: 1s", "sweepEvery: 1h\n  lease: 4s"));
        Process first = start(settings, port);
        firm.jira.register(new Hook(
                "handoff",
                "Handoff",
                URI.create("http://127.0.0.1:" + port + "/webhooks/jira/firm"),
                Set.of(),
                RunningHandoff.SECRET,
                Hook.Flavour.CLOUD,
                null,
                false,
                true));
        firm.jira.fail(1_000, "POST", ".*/comment", fault);
        String key = firm.handedOver("Breakdown cover on the car price page", Firm.HOLLOW);
        Await.until(
                "the comment is being written",
                () -> firm.jira.requests().stream()
                        .anyMatch(it -> it.method().equals("POST") && it.path().endsWith("/comment")));

        first.destroyForcibly().waitFor();
        firm.jira.clearFaults();
        start(settings, port);
        firm.awaitComment(key);

        assertThat(firm.botComments(key)).hasSize(1);
    }

    @Test
    void killed_while_a_subscriber_takes_nothing_it_hears_of_everything_afterwards() throws Exception {
        int port = freePort();
        try (Listener listener = new Listener()) {
            listener.refuseEverything(true);
            Path settings = Files.writeString(
                    directory.resolve("config.yml"),
                    RunningHandoff.settings(
                                    firm.jira.address(),
                                    "cloud",
                                    DatabaseSettings.embedded(directory.resolve("db")),
                                    port)
                            + WebhooksServiceTest.subscriber(listener)
                            + "    events: [context.gap.opened]\n");
            Process first = start(settings, port);
            firm.handedOver("Breakdown cover on the car price page", Firm.HOLLOW);
            Await.until("it was tried", () -> waiting(port).contains("it answered 500"));
            first.destroyForcibly().waitFor();
            listener.refuseEverything(false);
            start(settings, port);
            Await.until("it is taken", () -> !listener.taken().isEmpty());

            assertThat(listener.types()).containsOnly("context.gap.opened");
            assertThat(listener.taken()).containsOnly(listener.heard().get(0).id());
        }
    }

    private Process start(Path settings, int port) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HandoffServer.class.getName(),
                        "server",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(directory.toFile(), "server.log")))
                .start();
        started.add(process);
        Await.until("the service answers", () -> process.isAlive() && answers(port));
        return process;
    }

    private static boolean answers(int port) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .build();
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
            return true;
        } catch (IOException e) {
            return false; // nobody listens yet, or whoever accepts is not ready to speak
        }
    }

    private static String waiting(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/webhook-deliveries?state=waiting"))
                .header("Authorization", "Bearer " + RunningHandoff.API_TOKEN)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
