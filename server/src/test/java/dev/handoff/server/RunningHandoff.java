package dev.handoff.server;

import dev.handoff.server.command.Configurations;
import dev.handoff.server.sandbox.Sandbox;
import dev.handoff.server.sandbox.hooks.Hook;
import dev.handoff.server.settings.LayeredSource;
import dev.handoff.server.store.DatabaseSettings;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.testing.DropwizardTestSupport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.Set;

/** The whole service, running on free ports and watching a sandbox, as its README sets it up. */
final class RunningHandoff implements AutoCloseable {

    static final String SECRET = "a-secret-between-two-services";
    static final String API_TOKEN = "a-token-of-24-characters";

    /** No test asks a page outside; one that looks at links brings its own section. */
    private static final String NO_LINKS = "links: {enabled: false}\n";

    private static final String API = "api:\n  token: " + API_TOKEN + "\n";

    private final DropwizardTestSupport<HandoffConfiguration> service;

    private RunningHandoff(DropwizardTestSupport<HandoffConfiguration> service) {
        this.service = service;
    }

    /**
     * @param type {@code cloud} or {@code dc}
     * @param more sections beside the usual, as YAML
     */
    static RunningHandoff watching(Sandbox jira, String type, DatabaseSettings database, String more) throws Exception {
        String usual = settings(jira.address(), type, database, 0);
        RunningHandoff handoff = start((more.contains("links:") ? usual.replace(NO_LINKS, "") : usual) + more);
        Hook.Flavour flavour = type.equals("cloud") ? Hook.Flavour.CLOUD : Hook.Flavour.DC;
        URI url = URI.create("http://127.0.0.1:" + handoff.service.getLocalPort() + "/webhooks/jira/firm");
        jira.register(new Hook("handoff", "Handoff", url, Set.of(), SECRET, flavour, null, false, true));
        return handoff;
    }

    /** Watching nothing: only what its database holds can be asked of it. */
    static RunningHandoff alone(DatabaseSettings database, String more) throws Exception {
        URI nowhere = URI.create("http://127.0.0.1:1");
        String settings = settings(nowhere, "cloud", database, 0);
        String usual = settings.substring(settings.indexOf("database:"));
        return start((more.contains("api:") ? usual.replace(API, "") : usual) + more);
    }

    private static RunningHandoff start(String yaml) throws Exception {
        HandoffServer server = new HandoffServer();
        Bootstrap<HandoffConfiguration> bootstrap = new Bootstrap<>(server);
        server.initialize(bootstrap);
        HandoffConfiguration configuration =
                Configurations.read(bootstrap, new LayeredSource(yaml), "the test's settings");
        DropwizardTestSupport<HandoffConfiguration> service =
                new DropwizardTestSupport<>(HandoffServer.class, configuration);
        service.before();
        return new RunningHandoff(service);
    }

    /** A tracker that is written to, with short waits. */
    static String settings(URI jira, String type, DatabaseSettings database, int port) {
        return NO_LINKS
                + """
                trackers:
                  - name: firm
                    type: %s
                    url: %s
                    %s
                    token: handoff
                    webhookSecret: %s
                    dryRun: false
                    includeOldTickets: true
                database:
                  url: '%s'
                  user: '%s'
                  password: '%s'
                  directory: '%s'
                  connections: 4
                intake:
                  settle: 1s
                  sweepEvery: 1s
                api:
                  token: %s
                server:
                  applicationConnectors: [{type: http, bindHost: 127.0.0.1, port: %d}]
                  adminConnectors: [{type: http, bindHost: 127.0.0.1, port: 0}]
                logging:
                  level: WARN
                """.formatted(
                                type,
                                jira,
                                type.equals("cloud") ? "user: handoff" : "",
                                SECRET,
                                Objects.requireNonNullElse(database.url(), ""),
                                Objects.requireNonNullElse(database.user(), ""),
                                Objects.requireNonNullElse(database.password(), ""),
                                database.directory(),
                                API_TOKEN,
                                port);
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + API_TOKEN));
    }

    HttpResponse<String> post(String path, String json) throws Exception {
        return send(HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + API_TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> delete(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + API_TOKEN)
                .DELETE());
    }

    HttpResponse<String> getWithoutToken(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)));
    }

    HttpResponse<String> admin(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.getAdminPort() + path)));
    }

    HttpResponse<String> webhook(String body, String signature) throws Exception {
        return send(HttpRequest.newBuilder(address("/webhooks/jira/firm"))
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + service.getLocalPort() + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        service.after();
    }
}
