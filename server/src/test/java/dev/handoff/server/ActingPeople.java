package dev.handoff.server;

import com.google.gson.Gson;
import dev.handoff.client.Changes;
import dev.handoff.client.Command;
import dev.handoff.client.Handoff;
import dev.handoff.server.access.Scope;
import dev.handoff.server.sandbox.tracker.Comment;
import dev.handoff.server.store.Await;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.DatabaseSettings;
import dev.handoff.server.store.PostgresTokens;
import dev.handoff.server.store.TestDatabase;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The service watching a firm's sandbox, and people of both sites who act through the API, each with a token of their own. */
final class ActingPeople implements AutoCloseable {

    static final Gson GSON = new Gson();

    final Firm firm = new Firm();
    final RunningHandoff handoff;
    private final Database database;
    private final String type;

    ActingPeople(String type, String more) throws Exception {
        DatabaseSettings settings = TestDatabase.freshSettings();
        this.type = type;
        handoff = RunningHandoff.watching(firm.jira, type, settings, more);
        database = Database.open(settings);
    }

    /** A token by which its holder acts as somebody of the firm. */
    String token(String login, Scope scope) {
        String account = type.equals("cloud")
                ? firm.jira.look(tracker -> tracker.firm().knownUser(login).accountId())
                : login;
        return new PostgresTokens(database)
                .create(login, scope, Instant.EPOCH, null, "firm/" + account)
                .secret()
                .text();
    }

    Database database() {
        return database;
    }

    String tokenForNobody() {
        return new PostgresTokens(database)
                .create("a robot", Scope.ACT, Instant.EPOCH, null)
                .secret()
                .text();
    }

    HttpResponse<String> says(
            String token, String key, String command, @Nullable String item, @Nullable String text, String... headers)
            throws Exception {
        return send(token, key, new Command(command, item, text, null), headers);
    }

    HttpResponse<String> send(String token, String key, Command command, String... headers) throws Exception {
        return send(request("/api/v1/tickets/" + key + "/commands", token, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(GSON.toJson(command))));
    }

    HttpResponse<String> get(String token, String path, String... headers) throws Exception {
        return send(request(path, token, headers));
    }

    private HttpRequest.Builder request(String path, String token, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", "Bearer " + token));
        return HttpRequest.newBuilder(handoff.address(path))
                .timeout(Duration.ofSeconds(60))
                .headers(all.toArray(String[]::new));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    Handoff handoff(String token, String key) throws Exception {
        return GSON.fromJson(
                get(token, "/api/v1/tickets/" + key + "/handoffs/1").body(), Handoff.class);
    }

    Changes changes(String token, String key, String query) throws Exception {
        return GSON.fromJson(
                get(token, "/api/v1/tickets/" + key + "/changes" + query).body(), Changes.class);
    }

    /** A story that has crossed to Kraków, and that the service has seen there. */
    String handedOver(String token) throws Exception {
        String key = firm.handedOver("Keep renewal price at or below new business", Firm.COMPLETE);
        Await.until("it is offered", () -> stage(token, key).equals("offered"));
        return key;
    }

    String stage(String token, String key) throws Exception {
        HttpResponse<String> answer = get(token, "/api/v1/tickets/" + key + "/handoffs/1");
        return answer.statusCode() == 200
                ? Objects.requireNonNull(GSON.fromJson(answer.body(), Handoff.class))
                        .stage()
                : "none";
    }

    void awaitInComment(String key, String words) throws Exception {
        Await.until("the comment says: " + words, () -> comment(key).contains(words));
    }

    String comment(String key) {
        List<Comment> comments = firm.botComments(key);
        return comments.isEmpty() ? "" : comments.get(0).body().wiki();
    }

    @Override
    public void close() {
        handoff.close();
        database.close();
        firm.close();
    }
}
