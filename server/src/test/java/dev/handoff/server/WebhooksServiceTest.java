package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handoff.client.WebhookDelivery;
import dev.handoff.client.WebhookEvent;
import dev.handoff.client.WebhookSubscriber;
import dev.handoff.server.notify.Listener;
import dev.handoff.server.store.Await;
import dev.handoff.server.store.DatabaseSettings;
import dev.handoff.server.store.TestDatabase;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole service on a sandbox: what another system hears of a ticket. */
class WebhooksServiceTest {

    private static final Gson GSON = new Gson();
    private static final Path SOURCE = Path.of("src/test/resources/webhooks/npm");
    private static final Path WORK = Path.of("target/webhooks-npm");
    private static final String OLD_SECRET = "whsec_b2xkLW9sZC1vbGQtb2xkLW9sZC1vbGQtb2xkLW9sZA==";
    private static final String OF_TICKETS = "    events: [context.gap.opened, handoff.offered]\n";
    private static final String SUMMARY = "Keep motor renewal price at or below new business when a voucher runs";

    private final DatabaseSettings database = TestDatabase.freshSettings();
    private final Firm firm = new Firm();
    private final Listener listener;

    WebhooksServiceTest() throws Exception {
        listener = new Listener();
    }

    @AfterEach
    void close() {
        firm.close();
        listener.close();
    }

    @Test
    void a_subscriber_hears_of_a_ticket_from_its_first_gap_to_its_acceptance() throws Exception {
        try (RunningHandoff handoff = RunningHandoff.watching(firm.jira, "cloud", database, subscriber(""))) {
            String key = firm.handedOver(SUMMARY, Firm.COMPLETE.replaceAll("Customers overpay;[^.]*\\.\\s*", ""));
            awaitHeard("context.gap.opened");
            awaitHeard("handoff.offered");
            firm.jira.as(Firm.KRAKOW, hand -> hand.comment(key, "/handoff ask HARM Who is hurt if it is wrong?"));
            awaitHeard("question.asked");
            firm.jira.as(Firm.LEEDS, hand -> {
                hand.comment(key, "/handoff answer HARM Customers overpay; vulnerable renewers shop around least.");
                hand.describe(key, Firm.COMPLETE);
            });
            awaitHeard("question.answered");
            awaitHeard("context.gap.closed");
            firm.jira.as(
                    Firm.KRAKOW,
                    hand -> hand.comment(
                            key,
                            "/handoff accept Renewals that came by GoCompare get a lower ceiling while a voucher runs,"
                                    + " and a dead feed means nothing goes out."));
            firm.awaitComment(key);
            Await.until(
                    "the read-back is shown",
                    () -> firm.botComments(key).get(0).body().wiki().contains("dead feed"));
            firm.jira.as(Firm.LEEDS, hand -> hand.comment(key, "/handoff confirm"));
            awaitHeard("handoff.accepted");

            WebhookEvent opened = event("context.gap.opened");
            assertThat(Objects.requireNonNull(opened.data().gaps()).open()).containsExactly("HARM");
            WebhookEvent.Ticket ticket = Objects.requireNonNull(opened.data().ticket());
            assertThat(ticket.key()).isEqualTo(key);
            assertThat(ticket.url()).isEqualTo(firm.jira.address() + "/browse/" + key);
            assertThat(handoff.get(ticket.api()).statusCode()).isEqualTo(200);
            assertThat(opened.data().from() + opened.data().to()).isEqualTo("UKPL");
            assertThat(listener.types()).doesNotHaveDuplicates();
            assertThat(subscribers(handoff)).singleElement().satisfies(it -> {
                assertThat(it.state()).isEqualTo("active");
                assertThat(it.host()).isEqualTo("127.0.0.1");
                assertThat(it.waiting() + it.dead()).isZero();
            });
            assertThat(handoff.get("/api/v1/webhooks").body()).doesNotContain("in-the-address");
            assertThat(handoff.admin("/prometheus").body())
                    .contains("webhooks_delivered_total", "webhooks_failed_total")
                    .contains("webhooks_waiting 0.0", "webhooks_oldestSeconds 0.0", "webhooks_deadLetters 0.0");
        }
    }

    @Test
    void a_subscriber_is_paused_resumed_and_looked_after_through_the_api() throws Exception {
        try (RunningHandoff handoff = RunningHandoff.watching(
                firm.jira, "cloud", database, subscriber("    events: [context.gap.opened]\n"))) {
            assertThat(handoff.post("/api/v1/webhooks/ci/pause", "").body()).contains("\"state\":\"paused\"");
            firm.handedOver(SUMMARY, Firm.HOLLOW);
            Await.until("it waits", () -> subscribers(handoff).get(0).waiting() == 1);
            WebhookDelivery waiting = deliveries(handoff, "?state=waiting").get(0);
            assertThat(waiting.attempts()).isZero();
            assertThat(listener.heard()).isEmpty();

            assertThat(handoff.post("/api/v1/webhooks/ci/resume", "").body()).contains("\"state\":\"active\"");
            awaitHeard("context.gap.opened");
            Await.until(
                    "it is entered",
                    () -> deliveries(handoff, "?state=delivered&subscriber=ci").size() == 1);
            String path = "/api/v1/webhook-deliveries/" + waiting.id();
            assertThat(handoff.post(path + "/replay", "").body()).contains("\"replayed\":1");
            Await.until("it is heard again", () -> listener.heard().size() == 2);

            assertThat(listener.heard().stream().map(Listener.Heard::id).distinct())
                    .containsExactly(waiting.event());
            assertThat(deliveries(handoff, "")).isEmpty();
            assertThat(handoff.delete(path).statusCode()).isEqualTo(204);
            assertThat(handoff.delete(path).statusCode()).isEqualTo(404);
            assertThat(handoff.post(path + "/replay", "").body()).contains("There is no delivery");
            assertThat(handoff.post("/api/v1/webhook-deliveries/replay?subscriber=ci", "")
                            .body())
                    .contains("\"replayed\":0");
            assertThat(handoff.get("/api/v1/audit").body())
                    .contains(
                            "webhooks.paused",
                            "webhooks.resumed",
                            "webhook-delivery.replayed",
                            "webhook-delivery.deleted")
                    .contains("\"about\":\"webhooks/ci\"");
            HttpResponse<String> unknown = handoff.post("/api/v1/webhooks/cd/pause", "");
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(unknown.body()).contains("There is no subscriber of this name");
            assertThat(handoff.get("/api/v1/webhook-deliveries?state=lost").body())
                    .contains("valid: waiting, delivered, dead");
        }
    }

    @Test
    void two_replicas_tell_each_event_once() throws Exception {
        try (RunningHandoff one = RunningHandoff.watching(firm.jira, "cloud", database, subscriber(OF_TICKETS));
                RunningHandoff two = RunningHandoff.watching(firm.jira, "cloud", database, subscriber(OF_TICKETS))) {
            for (int i = 0; i < 8; i++) {
                firm.handedOver("Breakdown cover on car price page " + i, Firm.HOLLOW);
            }
            Await.until("all is heard", () -> listener.heard().size() >= 16);
            Await.until("all is entered", () -> subscribers(one).get(0).waiting() == 0);

            assertThat(listener.heard().stream().map(Listener.Heard::id)).doesNotHaveDuplicates();
            assertThat(deliveries(two, "?state=delivered")).hasSize(16).allMatch(it -> it.attempts() == 1);
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void the_reference_library_of_the_specification_verifies_what_we_send_also_while_the_secret_changes()
            throws Exception {
        RequiredTools.require("node", "npm");
        Files.createDirectories(WORK);
        for (String file : List.of("package.json", "package-lock.json", ".npmrc", "verify.mjs")) {
            Files.copy(SOURCE.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
        try (RunningHandoff handoff = RunningHandoff.watching(
                firm.jira, "cloud", database, subscriber("    previousSecret: " + OLD_SECRET + "\n" + OF_TICKETS))) {
            firm.handedOver("Zażółć the gap: ł, 保険 and 💥 in one summary", Firm.HOLLOW);
            awaitHeard("context.gap.opened");
            awaitHeard("handoff.offered");
        }
        Files.writeString(
                WORK.resolve("deliveries.ndjson"),
                listener.heard().stream().map(WebhooksServiceTest::line).collect(Collectors.joining("\n")));

        assertThat(run("node", "verify.mjs", "deliveries.ndjson")).contains("2 deliveries verified");
    }

    private static String line(Listener.Heard heard) {
        return GSON.toJson(Map.of(
                "secrets",
                List.of(Listener.SECRET, OLD_SECRET),
                "headers",
                Map.of(
                        "webhook-id", heard.id(),
                        "webhook-timestamp", heard.timestamp(),
                        "webhook-signature", heard.signature()),
                "body",
                heard.body()));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path output = WORK.resolve(command[0] + ".log");
        int status = new ProcessBuilder(command)
                .directory(WORK.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        assertThat(status).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }

    private void awaitHeard(String type) throws Exception {
        Await.until(type + " is heard", () -> listener.types().contains(type));
    }

    private WebhookEvent event(String type) {
        return listener.heard().stream()
                .filter(heard -> heard.type().equals(type))
                .findFirst()
                .map(heard -> GSON.fromJson(heard.body(), WebhookEvent.class))
                .orElseThrow();
    }

    private static List<WebhookSubscriber> subscribers(RunningHandoff handoff) throws Exception {
        return List.of(GSON.fromJson(handoff.get("/api/v1/webhooks").body(), WebhookSubscriber[].class));
    }

    private static List<WebhookDelivery> deliveries(RunningHandoff handoff, String query) throws Exception {
        JsonObject page = JsonParser.parseString(
                        handoff.get("/api/v1/webhook-deliveries" + query).body())
                .getAsJsonObject();
        return List.of(GSON.fromJson(page.get("items"), WebhookDelivery[].class));
    }

    private String subscriber(String more) {
        return subscriber(listener) + more;
    }

    /** Settings by which it hears everything. */
    static String subscriber(Listener listener) {
        return """
            webhooks:
              allowPrivate: [127.0.0.1]
              subscribers:
              - name: ci
                url: %s
                secret: %s
            """.formatted(listener.url(), Listener.SECRET);
    }
}
