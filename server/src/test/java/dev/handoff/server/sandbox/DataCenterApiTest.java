package dev.handoff.server.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DataCenterApiTest {

    private static final String ISSUE = "/rest/api/2/issue/QUO-228";

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.inMemory().withClock(new MovableClock()));
    private final Caller bot = Caller.bot(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private JsonObject fields(String issue) {
        return bot.get(issue).object().getAsJsonObject("fields");
    }

    @Test
    void texts_are_wiki_markup_and_people_have_names() {
        JsonObject fields = fields(ISSUE);
        assertThat(fields.get("description").getAsString()).startsWith("*Problem:* Quotefinch has a box");
        JsonObject assignee = fields.getAsJsonObject("assignee");
        assertThat(assignee.get("name").getAsString()).isEqualTo("k.wrona");
        assertThat(assignee.has("accountId")).isFalse();
        assertThat(assignee.get("timeZone").getAsString()).isEqualTo("Europe/Warsaw");
    }

    @Test
    void an_epic_is_linked_by_a_field_of_its_own_and_is_no_parent() {
        JsonObject fields = fields(ISSUE);
        assertThat(fields.get("customfield_10100").getAsString()).isEqualTo("QUO-226");
        assertThat(fields.has("parent")).isFalse();
        JsonObject cloud = bot.get("/rest/api/3/issue/QUO-228").object().getAsJsonObject("fields");
        assertThat(Json.textAt(cloud.get("parent"), "key")).isEqualTo("QUO-226");
        assertThat(cloud.has("customfield_10100")).isFalse();
    }

    @Test
    void wiki_markup_is_read_back_as_it_was_written_and_as_a_document_by_cloud() {
        String wiki = "h2. *Bold*\r\n\r\n# one\r\n# two  ";
        bot.put(ISSUE, Json.object("fields", Json.object("description", wiki)));
        assertThat(fields(ISSUE).get("description").getAsString()).isEqualTo(wiki);
        String document =
                bot.get("/rest/api/3/issue/QUO-228?fields=description").text();
        assertThat(document).contains("\"type\":\"heading\"", "\"type\":\"orderedList\"");
    }

    @Test
    void a_document_of_cloud_is_wiki_markup_here() {
        assertThat(fields("/rest/api/2/issue/POL-104").get("description").getAsString())
                .contains("{info}\n*Where*");
    }

    @Test
    void timestamps_are_in_the_readers_zone_without_a_colon() {
        Caller kamil = new Caller(sandbox.address(), "Bearer k.wrona");
        JsonObject fields = kamil.get(ISSUE).object().getAsJsonObject("fields");
        assertThat(fields.get("updated").getAsString()).isEqualTo("2026-11-16T08:55:00.000+0100");
    }

    @Test
    void the_changelog_is_expanded_oldest_first_and_has_no_address_of_its_own() {
        JsonObject log = bot.get(ISSUE + "?expand=changelog").object().getAsJsonObject("changelog");
        assertThat(log.getAsJsonArray("histories").get(0).toString()).contains("\"toString\":\"Ready\"");
        assertThat(bot.get(ISSUE + "/changelog").status()).isEqualTo(404);
    }

    @Test
    void an_assignee_is_set_by_name() {
        assertThat(bot.put(ISSUE + "/assignee", "{\"name\":\"h.jurek\"}").status())
                .isEqualTo(204);
        assertThat(Json.textAt(fields(ISSUE).get("assignee"), "displayName")).isEqualTo("Hanna Jurek");
        assertThat(bot.put(ISSUE + "/assignee", "{\"name\":null}").status()).isEqualTo(204);
        assertThat(fields(ISSUE).get("assignee").isJsonNull()).isTrue();
        assertThat(bot.put(ISSUE + "/assignee", "{\"name\":\"nobody\"}").status())
                .isEqualTo(400);
    }

    @Test
    void members_of_a_group_come_by_pages() {
        JsonObject page = bot.get("/rest/api/2/group/member?groupname=krakow&maxResults=2")
                .object();
        assertThat(page.get("total").getAsInt()).isEqualTo(5);
        assertThat(page.getAsJsonArray("values")).hasSize(2);
        assertThat(bot.get("/rest/api/2/group/member?groupname=moon").status()).isEqualTo(404);
    }

    @Test
    void a_document_is_no_comment_here() {
        Caller.Answer answer =
                bot.post(ISSUE + "/comment", "{\"body\":{\"type\":\"doc\",\"version\":1,\"content\":[]}}");
        assertThat(answer.status()).isEqualTo(400);
    }
}
