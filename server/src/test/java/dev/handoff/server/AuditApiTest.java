package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handoff.server.access.Scope;
import dev.handoff.server.audit.Fact;
import dev.handoff.server.store.AuditTrail;
import dev.handoff.server.ticket.TicketRef;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The audit over the API: for administrators, by pages as JSON, all at once as CSV. */
class AuditApiTest {

    private static final int MANY = 3_000;

    private static ApiService service;

    @BeforeAll
    static void open() throws Exception {
        service = new ApiService("");
        service.judged("HOM-1", "Claims", ApiService.NOW, "HARM");
        new AuditTrail(service.database)
                .append(IntStream.range(0, MANY).mapToObj(AuditApiTest::fact).toList());
    }

    private static Fact fact(int number) {
        String about = Fact.about(new TicketRef("firm", number == 0 ? "id-of-HOM-1" : "other"));
        return new Fact(ApiService.NOW.plusSeconds(number), "anna", "handoff.waived", about, "=" + number, "api:1");
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void only_an_administrator_reads_it() throws Exception {
        assertThat(service.send("GET", "/api/v1/audit", Scope.ACT, null).statusCode())
                .isEqualTo(403);
    }

    @Test
    void pages_follow_each_other_newest_first() throws Exception {
        JsonObject page = object(get("/api/v1/audit?limit=2"));
        JsonArray items = page.getAsJsonArray("items");
        String next = page.get("next").getAsString();
        JsonArray more = object(get("/api/v1/audit?limit=2&cursor=" + next)).getAsJsonArray("items");

        assertThat(items.get(0).getAsJsonObject().get("why").getAsString()).isEqualTo("=" + (MANY - 1));
        assertThat(more.get(0).getAsJsonObject().get("why").getAsString()).isEqualTo("=" + (MANY - 3));
        assertThat(items.get(1).getAsJsonObject().get("previous"))
                .isEqualTo(more.get(0).getAsJsonObject().get("hash"));
    }

    @Test
    void a_ticket_is_found_by_its_key_and_a_time_by_its_ends() throws Exception {
        JsonArray items = object(get("/api/v1/audit?ticket=HOM-1")).getAsJsonArray("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).getAsJsonObject().get("ticket").getAsString()).isEqualTo("HOM-1");
        assertThat(object(get("/api/v1/audit?to=2026-11-16T09:00:00Z&from=2026-11-16"))
                        .getAsJsonArray("items"))
                .isEmpty();
        assertThat(get("/api/v1/audit?from=yesterday").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/audit?format=xml").statusCode()).isEqualTo(400);
    }

    @Test
    void csv_comes_whole_oldest_first_and_runs_no_formula() throws Exception {
        HttpResponse<String> csv = get("/api/v1/audit?format=csv&from=2026-11-16T09:00:01Z");

        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
        assertThat(csv.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"audit.csv\"");
        List<String> lines = csv.body().lines().toList();
        assertThat(lines).hasSize(MANY);
        assertThat(lines.get(1)).contains(",\"'=1\",");
        assertThat(lines.get(MANY - 1)).contains(",\"'=" + (MANY - 1) + "\",");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return service.send("GET", path, Scope.ADMIN, null);
    }

    private static JsonObject object(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }
}
