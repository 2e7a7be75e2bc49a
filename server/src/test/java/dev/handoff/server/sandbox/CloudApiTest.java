package dev.handoff.server.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudApiTest {

    private static final String ISSUE = "/rest/api/3/issue/QUO-204";
    private static final JsonObject HELLO = document("Hello");

    private final MovableClock clock = new MovableClock();
    private final Sandbox sandbox = Sandbox.start(SandboxSettings.inMemory().withClock(clock));
    private final Caller bot = Caller.bot(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private static JsonObject document(String text) {
        JsonObject paragraph =
                Json.object("type", "paragraph", "content", List.of(Json.object("type", "text", "text", text)));
        return Json.object("type", "doc", "version", 1, "content", List.of(paragraph));
    }

    private JsonObject fields() {
        return bot.get(ISSUE).object().getAsJsonObject("fields");
    }

    @Test
    void who_is_nobody_is_asked_to_sign_in() {
        Caller.Answer nobody = new Caller(sandbox.address(), "").get("/rest/api/3/myself");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(new Caller(sandbox.address(), "Bearer wrong").get(ISSUE).status())
                .isEqualTo(401);
        assertThat(new Caller(sandbox.address(), "Basic !!!").get(ISSUE).status())
                .isEqualTo(401);
        assertThat(new Caller(sandbox.address(), "")
                        .get("/rest/api/3/serverInfo")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void texts_are_documents_and_people_have_account_ids() {
        JsonObject fields = fields();
        assertThat(fields.getAsJsonObject("description").get("type").getAsString())
                .isEqualTo("doc");
        assertThat(fields.getAsJsonObject("reporter").has("accountId")).isTrue();
        assertThat(fields.getAsJsonObject("reporter").has("name")).isFalse();
        assertThat(fields.get("assignee").isJsonNull()).isTrue();
    }

    @Test
    void a_document_is_read_back_as_it_was_written() {
        JsonObject doc = document("kept");
        doc.getAsJsonArray("content")
                .add(
                        Json.parse(
                                "{\"type\":\"expand\",\"attrs\":{\"title\":\"t\"},\"content\":"
                                        + "[{\"type\":\"paragraph\",\"content\":[{\"type\":\"emoji\",\"attrs\":{\"shortName\":\":tada:\",\"text\":\"🎉\"}}]}]}"));
        assertThat(bot.put(ISSUE, Json.object("fields", Json.object("description", doc)))
                        .status())
                .isEqualTo(204);
        assertThat(fields().get("description")).isEqualTo(doc);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"wiki\"", "{\"type\":\"doc\",\"version\":1,\"content\":[{\"type\":\"nonsense\"}]}", "[]"})
    void what_is_no_document_is_refused(String body) {
        Caller.Answer answer = bot.post(ISSUE + "/comment", "{\"body\":" + body + "}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(sandbox.issue("QUO-204").comments()).hasSize(2);
    }

    @Test
    void a_comment_is_created_edited_and_found_by_its_property() {
        clock.pass(Duration.ofMinutes(1));
        JsonObject comment = Json.object(
                "body", HELLO, "properties", List.of(Json.object("key", "mine", "value", Json.object("hash", "a"))));
        Caller.Answer created = bot.post(ISSUE + "/comment", comment);
        assertThat(created.status()).isEqualTo(201);
        String id = created.object().get("id").getAsString();
        assertThat(bot.put(ISSUE + "/comment/" + id + "?notifyUsers=false", Json.object("body", document("Better")))
                        .status())
                .isEqualTo(200);
        JsonObject page = bot.get(ISSUE + "/comment?orderBy=-created&maxResults=1&expand=properties")
                .object();
        assertThat(page.get("total").getAsInt()).isEqualTo(3);
        JsonObject newest = page.getAsJsonArray("comments").get(0).getAsJsonObject();
        assertThat(newest.get("body")).isEqualTo(document("Better"));
        assertThat(newest.getAsJsonArray("properties")).hasSize(1);
        assertThat(newest.get("jsdPublic").getAsBoolean()).isTrue();
    }

    @Test
    void an_internal_comment_is_not_public() {
        JsonObject comment = Json.object(
                "body",
                HELLO,
                "properties",
                List.of(Json.object("key", "sd.public.comment", "value", Json.object("internal", true))));
        JsonObject created =
                bot.post("/rest/api/3/issue/HLP-12/comment", comment).object();
        assertThat(created.get("jsdPublic").getAsBoolean()).isFalse();
    }

    @Test
    void only_the_author_or_an_administrator_edits_a_comment() {
        String theirs = sandbox.issue("QUO-204").comments().get(0).id();
        assertThat(bot.put(ISSUE + "/comment/" + theirs, Json.object("body", HELLO))
                        .status())
                .isEqualTo(400);
        assertThat(Caller.admin(sandbox)
                        .put(ISSUE + "/comment/" + theirs, Json.object("body", HELLO))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void comments_and_edits_count_as_updates_and_properties_do_not() {
        String before = fields().get("updated").getAsString();
        clock.pass(Duration.ofMinutes(1));
        bot.put(ISSUE + "/properties/handoff", "{\"gaps\":3}");
        assertThat(fields().get("updated").getAsString()).isEqualTo(before);
        bot.post(ISSUE + "/comment", Json.object("body", HELLO));
        assertThat(fields().get("updated").getAsString()).isEqualTo("2026-11-18T10:06:20.500+0000");
    }

    @Test
    void the_changelog_is_oldest_first_by_pages_and_newest_first_when_expanded() {
        bot.put(ISSUE, "{\"update\":{\"labels\":[{\"add\":\"one\"}]}}");
        bot.put(ISSUE, "{\"update\":{\"labels\":[{\"add\":\"two\"},{\"remove\":\"one\"}]}}");
        JsonObject expanded = bot.get(ISSUE + "?expand=changelog").object().getAsJsonObject("changelog");
        JsonObject newest = expanded.getAsJsonArray("histories").get(0).getAsJsonObject();
        JsonObject item = newest.getAsJsonArray("items").get(0).getAsJsonObject();
        assertThat(item.get("fromString").getAsString()).isEqualTo("one");
        assertThat(item.get("toString").getAsString()).isEqualTo("two");
        JsonObject paged = bot.get(ISSUE + "/changelog?startAt=3&maxResults=1").object();
        assertThat(paged.getAsJsonArray("values").get(0)).isEqualTo(newest);
        assertThat(paged.get("isLast").getAsBoolean()).isTrue();
    }

    @Test
    void an_edit_that_changes_nothing_leaves_no_trace() {
        int before = sandbox.issue("POL-97").changes().size();
        bot.put("/rest/api/3/issue/POL-97", "{\"update\":{\"labels\":[{\"add\":\"design\"}]}}");
        assertThat(sandbox.issue("POL-97").changes()).hasSize(before);
    }

    @Test
    void an_edit_works_whole_or_not_at_all() {
        Caller.Answer answer = bot.put(ISSUE, "{\"fields\":{\"summary\":\"new\",\"nonsense\":1}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.object().getAsJsonObject("errors").has("nonsense")).isTrue();
        assertThat(sandbox.issue("QUO-204").summary()).isEqualTo("Key cover on the home price page");
    }

    @Test
    void a_label_with_a_blank_is_refused() {
        assertThat(bot.put(ISSUE, "{\"update\":{\"labels\":[{\"add\":\"two words\"}]}}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_property_has_a_limit() {
        String large = "\"" + "x".repeat(32_766) + "\"";
        assertThat(bot.put(ISSUE + "/properties/p", large).status()).isEqualTo(201);
        assertThat(bot.put(ISSUE + "/properties/p", large).status()).isEqualTo(200);
        assertThat(bot.put(ISSUE + "/properties/p", large + " ").status()).isEqualTo(400);
        assertThat(bot.get(ISSUE + "?fields=summary&properties=p")
                        .object()
                        .getAsJsonObject("properties")
                        .has("p"))
                .isTrue();
        assertThat(bot.delete(ISSUE + "/properties/p").status()).isEqualTo(204);
        assertThat(bot.get(ISSUE + "/properties/p").status()).isEqualTo(404);
    }

    @Test
    void a_web_link_with_a_global_id_is_updated_and_what_is_left_out_becomes_empty() {
        JsonObject object = Json.object("url", "https://example.com", "title", "A", "summary", "S");
        JsonObject link = Json.object("globalId", "g=1", "relationship", "names", "object", object);
        assertThat(bot.post(ISSUE + "/remotelink", link).status()).isEqualTo(201);
        link.remove("relationship");
        object.remove("summary");
        assertThat(bot.post(ISSUE + "/remotelink", link).status()).isEqualTo(200);
        JsonObject found = bot.get(ISSUE + "/remotelink?globalId=g%3D1").object();
        assertThat(found.has("relationship")).isFalse();
        assertThat(found.getAsJsonObject("object").has("summary")).isFalse();
        assertThat(bot.get(ISSUE + "/remotelink").array()).hasSize(1);
        assertThat(bot.delete(ISSUE + "/remotelink?globalId=g%3D1").status()).isEqualTo(204);
        assertThat(bot.delete(ISSUE + "/remotelink?globalId=g%3D1").status()).isEqualTo(404);
        assertThat(bot.post(ISSUE + "/remotelink", "{\"object\":{\"url\":\"https://x\"}}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_ticket_moves_only_along_transitions_that_exist() {
        JsonElement first = bot.get(ISSUE + "/transitions")
                .object()
                .getAsJsonArray("transitions")
                .get(0);
        String id = Json.textAt(first, "id");
        assertThat(bot.post(ISSUE + "/transitions", "{\"transition\":{\"id\":\"999\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(bot.post(ISSUE + "/transitions", "{\"transition\":{\"id\":\"" + id + "\"}}")
                        .status())
                .isEqualTo(204);
        assertThat(fields().getAsJsonObject("status").get("name").getAsString()).isEqualTo("Backlog");
    }

    @Test
    void a_moved_ticket_keeps_its_id_and_answers_to_its_old_key() {
        String id = bot.get(ISSUE).object().get("id").getAsString();
        sandbox.as("demo", hand -> hand.move("QUO-204", "POL"));
        JsonObject moved = bot.get(ISSUE + "?expand=changelog").object();
        assertThat(moved.get("id").getAsString()).isEqualTo(id);
        assertThat(moved.get("key").getAsString()).isEqualTo("POL-105");
        assertThat(moved.toString()).contains("\"field\":\"Key\"", "\"fromString\":\"QUO-204\"");
    }

    @Test
    void fields_can_be_chosen() {
        assertThat(bot.get(ISSUE + "?fields=summary,status")
                        .object()
                        .getAsJsonObject("fields")
                        .keySet())
                .containsExactlyInAnyOrder("summary", "status");
        assertThat(bot.get(ISSUE + "?fields=*all,-comment")
                        .object()
                        .getAsJsonObject("fields")
                        .keySet())
                .contains("summary", "attachment")
                .doesNotContain("comment");
        assertThat(bot.get(ISSUE + "?fields=*navigable")
                        .object()
                        .getAsJsonObject("fields")
                        .keySet())
                .doesNotContain("comment");
    }

    @Test
    void unknown_things_are_not_found() {
        assertThat(bot.get("/rest/api/3/issue/QUO-999").status()).isEqualTo(404);
        assertThat(bot.get("/rest/api/3/nonsense").object().get("status-code").getAsInt())
                .isEqualTo(404);
        assertThat(bot.send("PATCH", ISSUE, "{}").status()).isEqualTo(405);
        assertThat(bot.put(ISSUE, "not json").status()).isEqualTo(400);
    }

    @Test
    void permissions_must_be_named_and_tell_what_a_bot_may_do() {
        assertThat(bot.get("/rest/api/3/mypermissions").status()).isEqualTo(400);
        JsonObject mine = bot.get("/rest/api/3/mypermissions?permissions=ADD_COMMENTS,ADMINISTER&projectKey=QUO")
                .object()
                .getAsJsonObject("permissions");
        assertThat(mine.getAsJsonObject("ADD_COMMENTS").get("havePermission").getAsBoolean())
                .isTrue();
        assertThat(mine.getAsJsonObject("ADMINISTER").get("havePermission").getAsBoolean())
                .isFalse();
    }
}
