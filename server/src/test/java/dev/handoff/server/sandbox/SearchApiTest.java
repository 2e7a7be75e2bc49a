package dev.handoff.server.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchApiTest {

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.inMemory().withClock(new MovableClock()));
    private final Caller bot = Caller.bot(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void cloud_gives_ids_only_unless_fields_are_asked_for() {
        JsonObject page = bot.post("/rest/api/3/search/jql", "{\"jql\":\"key = QUO-204\"}")
                .object();
        assertThat(page.getAsJsonArray("issues").get(0).getAsJsonObject().keySet())
                .containsExactly("id");
        assertThat(page.get("isLast").getAsBoolean()).isTrue();
        assertThat(page.has("total")).isFalse();
        JsonObject full = bot.get("/rest/api/3/search/jql?jql=key%3DQUO-204&fields=summary")
                .object();
        assertThat(Json.textAt(full.getAsJsonArray("issues").get(0), "key")).isEqualTo("QUO-204");
    }

    @Test
    void cloud_pages_by_tokens_and_ends() {
        List<String> ids = new ArrayList<>();
        String token = "";
        do {
            JsonObject body = Json.object("jql", "project = QUO", "maxResults", 3);
            if (!token.isEmpty()) {
                body.addProperty("nextPageToken", token);
            }
            JsonObject page = bot.post("/rest/api/3/search/jql", body).object();
            for (JsonElement issue : page.getAsJsonArray("issues")) {
                ids.add(Json.textAt(issue, "id"));
            }
            token = Json.textAt(page, "nextPageToken");
            assertThat(page.get("isLast").getAsBoolean()).isEqualTo(token.isEmpty());
        } while (!token.isEmpty());
        assertThat(ids).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void cloud_refuses_what_is_unbounded_wrong_or_too_much() {
        assertThat(bot.post("/rest/api/3/search/jql", "{\"jql\":\"order by created\"}")
                        .text())
                .contains("Unbounded JQL");
        assertThat(bot.get("/rest/api/3/search/jql").status()).isEqualTo(400);
        assertThat(bot.post("/rest/api/3/search/jql", "{\"jql\":\"project = QUO\",\"nextPageToken\":\"%%\"}")
                        .status())
                .isEqualTo(400);
        JsonObject reconcile = Json.object("jql", "project = QUO", "reconcileIssues", Collections.nCopies(51, 10_001));
        assertThat(bot.post("/rest/api/3/search/jql", reconcile).status()).isEqualTo(400);
    }

    @Test
    void clouds_old_search_is_gone() {
        assertThat(bot.get("/rest/api/3/search?jql=project=QUO").status()).isEqualTo(410);
        assertThat(bot.post("/rest/api/3/search", "{}").text()).contains("/rest/api/3/search/jql");
    }

    @Test
    void data_center_pages_with_a_total_and_has_no_other_search() {
        JsonObject page = bot.get("/rest/api/2/search?jql=project%3DQUO+order+by+key&startAt=8&maxResults=5")
                .object();
        assertThat(page.get("total").getAsInt()).isEqualTo(10);
        assertThat(page.getAsJsonArray("issues")).hasSize(2);
        JsonObject fields =
                page.getAsJsonArray("issues").get(0).getAsJsonObject().getAsJsonObject("fields");
        assertThat(fields.has("summary")).isTrue();
        assertThat(fields.has("comment")).as("not navigable").isFalse();
        assertThat(bot.post("/rest/api/2/search/jql", "{\"jql\":\"project = QUO\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_wrong_query_is_explained() {
        Caller.Answer answer = bot.post("/rest/api/2/search", "{\"jql\":\"projekt = QUO\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.object().getAsJsonArray("errorMessages").get(0).getAsString())
                .isEqualTo("Field 'projekt' does not exist or you do not have permission to view it.");
    }
}
