package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handoff.server.access.Scope;
import dev.handoff.server.store.PostgresDeadLetters;
import dev.handoff.server.store.PostgresWorkQueue;
import dev.handoff.server.ticket.TicketRef;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API as its callers meet it, over HTTP. */
class ApiTest {

    private static ApiService service;

    @BeforeAll
    static void open() throws Exception {
        service = new ApiService("");
        service.judged("HOM-1", "Renewals", ApiService.NOW.minus(Duration.ofDays(30)), "HARM");
        service.judged("HOM-2", "Claims", ApiService.NOW.minus(Duration.ofDays(2)), "HARM", "NEED");
        service.judged("MOT-1", "Claims", ApiService.NOW.minus(Duration.ofDays(1)));
        service.judged("HOM-1", "Renewals", ApiService.NOW, "NEED");
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|HOM-1,MOT-1,HOM-2",
                "project=hom|HOM-1,HOM-2",
                "gap=HARM|HOM-2",
                "gap=need&gap=harm|HOM-2",
                "flagged=true|HOM-1,HOM-2",
                "flagged=false|MOT-1",
                "team=claims|MOT-1,HOM-2",
                "site=PL&kind=story|HOM-1,MOT-1,HOM-2",
                "from=PL|",
                "since=2026-11-15|HOM-1,MOT-1",
                "since=2026-11-16T09:00:00Z|HOM-1",
                "tracker=other|",
                "source=DISP&project=MOT|MOT-1",
            })
    void tickets_are_found_by_what_was_judged_of_them_last(String query, String keys) throws Exception {
        assertThat(String.join(",", keys("/api/v1/tickets?" + query))).isEqualTo(keys == null ? "" : keys);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() throws Exception {
        HttpResponse<String> first = service.get("/api/v1/tickets?limit=2&site=UK");
        JsonObject page = object(first);
        String link = first.headers().firstValue("Link").orElseThrow();

        assertThat(page.getAsJsonArray("items")).hasSize(2);
        assertThat(link).endsWith(">; rel=\"next\"").contains("limit=2", "site=UK");
        URI next = URI.create(link.substring(1, link.indexOf('>')));
        JsonObject last = service.json(next.getRawPath() + "?" + next.getRawQuery());
        assertThat(last.getAsJsonArray("items")).hasSize(1);
        assertThat(last.has("next")).isFalse();
        assertThat(next.getQuery()).contains("cursor=" + page.get("next").getAsString());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tickets?limit=0, limit",
        "/api/v1/tickets?limit=many, limit",
        "/api/v1/tickets?cursor=!, cursor",
        "/api/v1/tickets?gap=HARMM, gap",
        "/api/v1/tickets?since=yesterday, since",
        "/api/v1/tickets?flagged=perhaps, flagged",
        "/api/v1/tickets/HOM-1/checklist?language=de, language",
    })
    void a_parameter_that_cannot_be_used_is_named(String path, String name) throws Exception {
        HttpResponse<String> answer = service.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(object(answer).get("type").getAsString()).isEqualTo("/api/v1/problems/invalid-parameter");
        assertThat(object(answer).get("detail").getAsString()).startsWith(name + ": \"");
    }

    @Test
    void a_ticket_is_told_with_its_checklist_and_its_sources() throws Exception {
        assertThat(service.json("/api/v1/tickets/hom-1").get("flag").getAsBoolean())
                .isTrue();
        JsonArray items =
                service.json("/api/v1/tickets/HOM-1/checklist?language=pl").getAsJsonArray("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(1).getAsJsonObject().get("id").getAsString()).isEqualTo("NEED");
        assertThat(items.get(1).getAsJsonObject().get("state").getAsString()).isEqualTo("missing");
        assertThat(items.get(1).getAsJsonObject().get("question").getAsString()).containsIgnoringCase("problem");
        JsonObject source = service.json("/api/v1/tickets/HOM-1/sources")
                .getAsJsonArray("sources")
                .get(0)
                .getAsJsonObject();
        assertThat(source.get("url").getAsString()).startsWith("https://");
        assertThat(source.get("answered").getAsBoolean()).isTrue();
    }

    @Test
    void the_history_of_a_ticket_is_read_newest_first_and_each_judgement_whole() throws Exception {
        JsonArray history = service.json("/api/v1/tickets/HOM-1/assessments").getAsJsonArray("items");

        assertThat(history).hasSize(2);
        assertThat(history.get(1).getAsJsonObject().getAsJsonArray("gaps").toString())
                .isEqualTo("[\"HARM\"]");
        String id = history.get(1).getAsJsonObject().get("id").getAsString();
        assertThat(service.json("/api/v1/tickets/HOM-1/assessments/" + id)
                        .getAsJsonObject("items")
                        .has("HARM"))
                .isTrue();
        assertThat(service.get("/api/v1/tickets/HOM-2/assessments/" + id).statusCode())
                .isEqualTo(404);
    }

    @Test
    void sources_are_listed_and_tell_which_tickets_name_them() throws Exception {
        assertThat(service.json("/api/v1/sources?limit=3").getAsJsonArray("items"))
                .hasSize(3);
        assertThat(service.json("/api/v1/sources/prin-2a").get("id").getAsString())
                .isEqualTo("PRIN-2A");
        assertThat(service.json("/api/v1/sources/prin-2a").getAsJsonArray("triggers"))
                .isNotEmpty();
        assertThat(keys("/api/v1/sources/PRIN-2A/tickets?named=true")).hasSize(3);
        assertThat(keys("/api/v1/sources/DISP/tickets?named=true")).isEmpty();
        assertThat(keys("/api/v1/sources/DISP/tickets")).hasSize(3);
        assertThat(service.get("/api/v1/sources/NOPE").statusCode()).isEqualTo(404);
    }

    @Test
    void every_source_is_on_exactly_one_page() throws Exception {
        List<String> ids = new ArrayList<>();
        String path = "/api/v1/sources?limit=7";
        while (path != null) {
            JsonObject page = service.json(path);
            page.getAsJsonArray("items")
                    .forEach(it -> ids.add(it.getAsJsonObject().get("id").getAsString()));
            path = page.has("next")
                    ? "/api/v1/sources?limit=7&cursor=" + page.get("next").getAsString()
                    : null;
        }
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(30);
    }

    @Test
    void what_is_unchanged_is_not_sent_again() throws Exception {
        HttpResponse<String> first = service.get("/api/v1/tickets/HOM-1");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = service.get("/api/v1/tickets/HOM-1", "If-None-Match", tag);
        assertThat(tag).startsWith("\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        assertThat(service.get("/api/v1/tickets/HOM-2", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    }

    @Test
    void a_token_reaches_as_far_as_its_scope() throws Exception {
        HttpResponse<String> answer = service.get("/api/v1/dead-letters");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(object(answer).get("detail").getAsString())
                .isEqualTo("This needs the scope admin, and \"a test\" has read");
        assertThat(service.send("GET", "/api/v1/dead-letters", Scope.ACT, null).statusCode())
                .isEqualTo(403);
        assertThat(service.send("GET", "/api/v1/dead-letters", Scope.ADMIN, null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.send("GET", "/api/v1/tickets", Scope.ADMIN, null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void without_a_good_token_nothing_is_told_but_how_to_get_one() throws Exception {
        HttpResponse<String> none = service.send("GET", "/api/v1/tickets", null, null);
        HttpResponse<String> wrong =
                service.send("GET", "/api/v1/tickets", null, null, "Authorization", "Bearer hoff_read_abc");

        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(object(none).get("type").getAsString()).isEqualTo("/api/v1/problems/no-token");
        assertThat(none.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(object(wrong).get("type").getAsString()).isEqualTo("/api/v1/problems/token-refused");
        assertThat(object(wrong).get("detail").getAsString()).contains("token create");
    }

    @Test
    void the_fixed_token_of_the_settings_opens_everything() throws Exception {
        assertThat(service.send(
                                "GET",
                                "/api/v1/dead-letters",
                                null,
                                null,
                                "Authorization",
                                "bearer " + RunningHandoff.API_TOKEN)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/v1/nothing,       404, no-such-address",
        "GET,    /api/v1/tickets/NO-1,  404, unknown-ticket",
        "DELETE, /api/v1/tickets/HOM-1, 405, method-not-allowed",
        "POST,   /api/v1/sources,       405, method-not-allowed",
    })
    void what_cannot_be_answered_is_a_problem_of_its_own_type(String method, String path, int status, String type)
            throws Exception {
        HttpResponse<String> answer = service.send(method, path, Scope.READ, null);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(object(answer).get("status").getAsInt()).isEqualTo(status);
        assertThat(object(answer).get("type").getAsString()).isEqualTo("/api/v1/problems/" + type);
        JsonObject told = service.json("/api/v1/problems/" + type);
        assertThat(told.get("title")).isEqualTo(object(answer).get("title"));
    }

    @Test
    void an_address_that_takes_other_methods_names_them() throws Exception {
        assertThat(service.send("DELETE", "/api/v1/tickets/HOM-1", Scope.READ, null)
                        .headers()
                        .firstValue("Allow")
                        .orElseThrow())
                .contains("GET");
    }

    @Test
    void an_answer_in_another_form_cannot_be_had() throws Exception {
        HttpResponse<String> answer = service.get("/api/v1/tickets", "Accept", "text/csv");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(object(answer).get("type").getAsString()).isEqualTo("/api/v1/problems/not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/openapi.json", "/api/v1/problems", "/api/v1/problems/no-token"})
    void what_describes_the_api_is_for_everybody(String path) throws Exception {
        assertThat(service.send("GET", path, null, null).statusCode()).isEqualTo(200);
    }

    @Test
    void dead_letters_are_listed_replayed_and_put_away() throws Exception {
        long first = bury("10001");
        long second = bury("10002");
        JsonArray listed = object(service.send("GET", "/api/v1/dead-letters?limit=1", Scope.ADMIN, null))
                .getAsJsonArray("items");
        assertThat(listed.get(0).getAsJsonObject().get("id").getAsLong()).isEqualTo(second);
        assertThat(listed.get(0).getAsJsonObject().get("error").getAsString()).isEqualTo("refused for good");

        assertThat(service.send("DELETE", "/api/v1/dead-letters/" + second, Scope.ADMIN, null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(service.send("DELETE", "/api/v1/dead-letters/" + second, Scope.ADMIN, null)
                        .statusCode())
                .isEqualTo(404);
        String replay = "/api/v1/dead-letters/" + first + "/replay";
        assertThat(service.send("POST", replay, Scope.ADMIN, null, "Idempotency-Key", "k-1")
                        .body())
                .isEqualTo("{\"replayed\":1}");
        HttpResponse<String> again = service.send("POST", replay, Scope.ADMIN, null, "Idempotency-Key", "k-1");
        assertThat(again.body()).isEqualTo("{\"replayed\":1}");
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(service.send("POST", replay, Scope.ADMIN, null).statusCode()).isEqualTo(404);
    }

    private static long bury(String ticket) {
        PostgresWorkQueue queue = new PostgresWorkQueue(service.database);
        TicketRef ref = new TicketRef("unwatched", ticket);
        // Due when the service's own workers, by their clock, do not see it yet.
        Instant due = Instant.parse("2100-01-01T00:00:00Z");
        PostgresDeadLetters letters = new PostgresDeadLetters(service.database);
        queue.mark(List.of(ref), ApiService.NOW, due);
        queue.lease(due, due.plusSeconds(600), 10, Set.of())
                .forEach(leased -> queue.bury(leased, ApiService.NOW, "refused for good"));
        return letters.list(1).get(0).id();
    }

    private static List<String> keys(String path) throws Exception {
        return StreamSupport.stream(service.json(path).getAsJsonArray("items").spliterator(), false)
                .map(it -> it.getAsJsonObject().get("key").getAsString())
                .toList();
    }

    private static JsonObject object(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }
}
