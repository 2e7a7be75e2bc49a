package dev.handoff.ide;

import com.google.gson.Gson;
import dev.handoff.client.Handoff;
import dev.handoff.client.HandoffClient;
import dev.handoff.client.HandoffSummary;
import dev.handoff.client.Page;
import dev.handoff.client.TicketSummary;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** A service that holds one ticket, and may be away. Changes are told only when a test says so. */
final class FakeService extends Dispatcher implements AutoCloseable {

    private static final Gson GSON = new Gson();

    private final MockWebServer server = new MockWebServer();
    final List<String> commands = new CopyOnWriteArrayList<>();
    final List<String> keys = new CopyOnWriteArrayList<>();
    volatile TicketView view;
    volatile List<TicketSummary> tickets = List.of();
    volatile boolean away;
    volatile boolean losesAnswers;
    volatile int refusesWith;

    FakeService(TicketView view) throws IOException {
        this.view = view;
        server.setDispatcher(this);
        server.start();
    }

    HandoffClient client() {
        return HandoffClient.builder()
                .server(server.url("/").toString())
                .token("hoff_act_1")
                .retries(0, Duration.ofMillis(1))
                .build();
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        String path = request.getUrl().encodedPath().replace("/api/v1/tickets/", "");
        if (away) {
            return lost();
        }
        if (path.endsWith("/commands")) {
            return command(request);
        }
        if (path.endsWith("/changes")) {
            return new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build();
        }
        if (path.equals("/api/v1/tickets")) {
            return json(new Page<>(tickets, null));
        }
        if (path.equals("/api/v1/questions")) {
            return json(new Page<>(
                    view.questions().stream()
                            .filter(question -> view.asked().contains(question.id()))
                            .toList(),
                    null));
        }
        if (!path.startsWith(view.key() + "/")) {
            return problem(404, "No judgement of " + path.substring(0, path.indexOf('/')) + " is kept");
        }
        return json(
                switch (path.substring(path.indexOf('/') + 1)) {
                    case "checklist" -> view.checklist();
                    case "sources" -> view.sources();
                    case "handoffs" -> new Page<>(summaries(), null);
                    default -> view.handoff();
                });
    }

    private MockResponse command(RecordedRequest request) {
        commands.add(request.getBody().utf8());
        keys.add(request.getHeaders().get("Idempotency-Key"));
        if (losesAnswers) {
            return lost();
        }
        return refusesWith == 0
                ? new MockResponse.Builder()
                        .addHeader("Content-Type", "application/json")
                        .body("{\"key\": \"HOM-12\", \"tracker\": \"firm\", \"command\": \"x\", \"again\": false,"
                                + " \"seq\": 2, \"events\": []}")
                        .build()
                : problem(refusesWith, "Only the receiving site may accept");
    }

    private List<HandoffSummary> summaries() {
        Handoff handoff = view.handoff();
        return handoff == null
                ? List.of()
                : List.of(new HandoffSummary(
                        view.key(),
                        "firm",
                        null,
                        handoff.number(),
                        handoff.stage(),
                        "UK",
                        "PL",
                        null,
                        "",
                        0,
                        List.of()));
    }

    private static MockResponse json(Object body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(GSON.toJson(body))
                .build();
    }

    private static MockResponse problem(int status, String detail) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/problem+json")
                .body("{\"type\": \"x\", \"title\": \"x\", \"status\": %d, \"detail\": \"%s\"}"
                        .formatted(status, detail))
                .build();
    }

    private static MockResponse lost() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
