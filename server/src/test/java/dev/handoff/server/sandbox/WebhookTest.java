package dev.handoff.server.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.hooks.Hook;
import dev.handoff.server.sandbox.hooks.Hook.Flavour;
import dev.handoff.server.sandbox.hooks.Retries;
import dev.handoff.server.sandbox.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {

    private static final Retries AT_ONCE = new Retries(5, Duration.ZERO, Duration.ofSeconds(10));

    private final Sandbox sandbox = Sandbox.start(
            SandboxSettings.inMemory().withClock(new MovableClock()).withRetries(AT_ONCE));

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private void register(Ear ear, Flavour flavour, String jql) {
        sandbox.register(new Hook("1", "test", ear.url(), Set.of(), "s3cret", flavour, jql, false, true));
    }

    @Test
    void what_is_sent_is_signed_over_the_raw_body() throws Exception {
        try (Ear ear = new Ear()) {
            register(ear, Flavour.CLOUD, "");
            sandbox.as("demo", hand -> hand.rename("QUO-204", "Zażółć"));
            sandbox.awaitDeliveries();
            Ear.Heard heard = ear.heard().get(0);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("s3cret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String expected = HexFormat.of().formatHex(mac.doFinal(heard.text().getBytes(StandardCharsets.UTF_8)));
            assertThat(heard.headers().getFirst("X-Hub-Signature")).isEqualTo("sha256=" + expected);
            assertThat(heard.headers().getFirst("X-Atlassian-Webhook-Identifier"))
                    .isNotBlank();
        }
    }

    @Test
    void cloud_tells_of_an_edit_with_account_ids_and_wiki_markup() throws IOException {
        try (Ear ear = new Ear()) {
            register(ear, Flavour.CLOUD, "");
            sandbox.as("demo", hand -> hand.status("QUO-211", "In Progress"));
            sandbox.awaitDeliveries();
            JsonObject body = ear.heard("jira:issue_updated").body();
            assertThat(body.get("issue_event_type_name").getAsString()).isEqualTo("issue_generic");
            assertThat(body.getAsJsonObject("user").has("accountId")).isTrue();
            JsonObject fields = body.getAsJsonObject("issue").getAsJsonObject("fields");
            assertThat(fields.get("description").getAsString()).startsWith("h3. Customer");
            JsonObject item = body.getAsJsonObject("changelog")
                    .getAsJsonArray("items")
                    .get(0)
                    .getAsJsonObject();
            assertThat(item.get("toString").getAsString()).isEqualTo("In Progress");
        }
    }

    @Test
    void cloud_tells_of_a_comment_once_with_the_ticket_in_brief() throws IOException {
        try (Ear ear = new Ear()) {
            register(ear, Flavour.CLOUD, "");
            sandbox.as("demo", hand -> hand.comment("QUO-211", "*hi*"));
            sandbox.awaitDeliveries();
            assertThat(ear.heard()).hasSize(1);
            JsonObject body = ear.heard("comment_created").body();
            assertThat(body.getAsJsonObject("comment").get("body").getAsString())
                    .isEqualTo("*hi*");
            assertThat(body.getAsJsonObject("issue").get("key").getAsString()).isEqualTo("QUO-211");
        }
    }

    @Test
    void data_center_tells_of_a_comment_twice_once_without_the_ticket() throws IOException {
        try (Ear ear = new Ear()) {
            register(ear, Flavour.DC, "");
            sandbox.as("demo", hand -> hand.comment("QUO-211", "hi"));
            sandbox.awaitDeliveries();
            assertThat(ear.heard()).hasSize(2);
            JsonObject bare = ear.heard("comment_created").body();
            assertThat(bare.has("issue")).isFalse();
            String id = sandbox.issue("QUO-211").id();
            assertThat(Json.textAt(bare.get("comment"), "self")).contains("/rest/api/2/issue/" + id + "/comment/");
            JsonObject update = ear.heard("jira:issue_updated").body();
            assertThat(update.get("issue_event_type_name").getAsString()).isEqualTo("issue_commented");
            assertThat(Json.textAt(update.get("user"), "name")).isEqualTo("demo");
        }
    }

    @ParameterizedTest
    @EnumSource(Flavour.class)
    void both_tell_of_new_and_deleted_tickets_and_of_the_bots_own_doing(Flavour flavour) throws IOException {
        try (Ear ear = new Ear()) {
            register(ear, flavour, "");
            Caller.bot(sandbox).put("/rest/api/2/issue/POL-88", "{\"update\":{\"labels\":[{\"add\":\"x\"}]}}");
            sandbox.as("demo", hand -> {
                hand.create("QUO", "Story", "new", "text");
                hand.delete("POL-88");
            });
            sandbox.awaitDeliveries();
            assertThat(ear.heard())
                    .extracting(Ear.Heard::event)
                    .containsExactlyInAnyOrder("jira:issue_updated", "jira:issue_created", "jira:issue_deleted");
        }
    }

    @Test
    void a_listener_hears_only_what_its_query_and_events_say() throws IOException {
        try (Ear ear = new Ear()) {
            register(ear, Flavour.CLOUD, "project = POL");
            sandbox.as("demo", hand -> {
                hand.label("QUO-204", "x");
                hand.label("POL-88", "x");
            });
            sandbox.awaitDeliveries();
            assertThat(ear.heard()).hasSize(1);
            assertThat(ear.heard().get(0).text()).contains("\"key\":\"POL-88\"");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 425, 429, 500, 503})
    void cloud_tries_again_under_the_same_identifier(int status) throws IOException {
        try (Ear ear = new Ear(status, status)) {
            register(ear, Flavour.CLOUD, "");
            sandbox.as("demo", hand -> hand.label("QUO-204", "x"));
            sandbox.awaitDeliveries();
            assertThat(ear.heard()).hasSize(3);
            assertThat(ear.heard())
                    .extracting(heard -> heard.headers().getFirst("X-Atlassian-Webhook-Identifier"))
                    .containsOnly(ear.heard().get(0).headers().getFirst("X-Atlassian-Webhook-Identifier"));
            assertThat(ear.heard().get(2).headers().getFirst("X-Atlassian-Webhook-Retry"))
                    .isEqualTo("2");
        }
    }

    @Test
    void cloud_gives_up_after_five_more_tries_and_at_once_where_it_is_refused() throws IOException {
        try (Ear busy = new Ear(503, 503, 503, 503, 503, 503, 503);
                Ear closed = new Ear(401)) {
            register(busy, Flavour.CLOUD, "");
            sandbox.register(new Hook("2", "b", closed.url(), Set.of(), null, Flavour.CLOUD, null, false, true));
            sandbox.as("demo", hand -> hand.label("QUO-204", "x"));
            sandbox.awaitDeliveries();
            assertThat(busy.heard()).hasSize(6);
            assertThat(closed.heard()).hasSize(1);
            assertThat(closed.heard().get(0).headers().containsKey("X-Hub-Signature"))
                    .isFalse();
            assertThat(sandbox.deliveries()).hasSize(7);
        }
    }

    @Test
    void data_center_never_tries_again() throws IOException {
        try (Ear ear = new Ear(503)) {
            register(ear, Flavour.DC, "");
            sandbox.as("demo", hand -> hand.label("QUO-204", "x"));
            sandbox.awaitDeliveries();
            assertThat(ear.heard()).hasSize(1);
        }
    }

    @Test
    void administrators_register_at_the_addresses_of_cloud_and_of_data_center() {
        Caller admin = Caller.admin(sandbox);
        JsonObject cloud = Json.object(
                "name", "c",
                "url", "http://127.0.0.1:9/c",
                "events", List.of("jira:issue_updated"),
                "secret", "one",
                "filters", Json.object("issue-related-events-section", "project = QUO"));
        JsonObject dataCenter = Json.object(
                "name", "d",
                "url", "http://127.0.0.1:9/d",
                "events", List.of("comment_created"),
                "configuration", Json.object("SECRET", "two"),
                "active", "true");
        assertThat(Caller.bot(sandbox).post("/rest/webhooks/1.0/webhook", cloud).status())
                .isEqualTo(403);
        assertThat(admin.post("/rest/webhooks/1.0/webhook", cloud).status()).isEqualTo(201);
        Caller.Answer second = admin.post("/rest/jira-webhook/1.0/webhooks", dataCenter);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).doesNotContain("two");
        assertThat(admin.get("/rest/jira-webhook/1.0/webhooks").array()).hasSize(2);
        assertThat(admin.delete("/rest/jira-webhook/1.0/webhooks/2").status()).isEqualTo(204);
        assertThat(admin.get("/rest/webhooks/1.0/webhook/2").status()).isEqualTo(404);
        cloud.addProperty("url", "ftp://nowhere");
        assertThat(admin.post("/rest/webhooks/1.0/webhook", cloud).status()).isEqualTo(400);
    }
}
