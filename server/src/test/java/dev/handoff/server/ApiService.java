package dev.handoff.server;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handoff.client.Judgement;
import dev.handoff.server.access.Scope;
import dev.handoff.server.store.Assessments;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.DatabaseSettings;
import dev.handoff.server.store.FrozenAssessment;
import dev.handoff.server.store.PostgresTokens;
import dev.handoff.server.store.TestDatabase;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The service with a database that a test fills, and the three tokens to ask it with. */
final class ApiService implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");

    final Database database;
    final PostgresTokens tokens;
    final RunningHandoff handoff;
    private final Map<Scope, String> secrets = new LinkedHashMap<>();

    ApiService(String more) throws Exception {
        DatabaseSettings settings = TestDatabase.freshSettings();
        database = Database.open(settings);
        tokens = new PostgresTokens(database);
        for (Scope scope : Scope.values()) {
            secrets.put(
                    scope, tokens.create("a test", scope, NOW, null).secret().text());
        }
        handoff = RunningHandoff.alone(settings, more);
    }

    String token(Scope scope) {
        return String.valueOf(secrets.get(scope));
    }

    /** Keeps a judgement with these gaps. */
    void judged(String key, String team, Instant at, String... gaps) {
        Map<String, Judgement.Item> items = new LinkedHashMap<>();
        items.put("WHO", new Judgement.Item("present", "a driver in Leeds", "description", "it names somebody"));
        items.put("READBACK", new Judgement.Item("na", "", "", "judged after pick-up"));
        for (String gap : gaps) {
            items.put(gap, new Judgement.Item("missing", "", "", "nothing tells it"));
        }
        Judgement judgement = new Judgement(
                key,
                "story",
                "UK->PL",
                items,
                List.of(
                        new Judgement.Source("PRIN-2A", "\"vulnerable\"", true),
                        new Judgement.Source("DISP", "\"complaint\"", false)),
                List.of(new Judgement.Context("partner", "GoCompare", "GoCompare", "a price comparison site")),
                gaps.length > 0);
        new Assessments(database)
                .keep(
                        new FrozenAssessment(
                                new TicketRef("firm", "id-of-" + key),
                                new TicketKey(key),
                                at,
                                "story",
                                "UK",
                                "PL",
                                gaps.length > 0,
                                List.of(gaps),
                                UUID.randomUUID().toString(),
                                new Gson().toJson(judgement)),
                        team);
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, Scope.READ, null, headers);
    }

    JsonObject json(String path) throws Exception {
        return JsonParser.parseString(get(path).body()).getAsJsonObject();
    }

    int gauge(String name) throws Exception {
        return JsonParser.parseString(handoff.admin("/metrics").body())
                .getAsJsonObject()
                .getAsJsonObject("gauges")
                .getAsJsonObject(name)
                .get("value")
                .getAsInt();
    }

    /** @param headers names and values by turns */
    HttpResponse<String> send(
            String method, String path, @Nullable Scope scope, @Nullable String body, String... headers)
            throws Exception {
        List<String> all = new ArrayList<>(List.of(headers));
        if (scope != null) {
            all.addAll(List.of("Authorization", "Bearer " + token(scope)));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(handoff.address(path))
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (!all.isEmpty()) {
            request.headers(all.toArray(String[]::new));
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        handoff.close();
        database.close();
    }
}
