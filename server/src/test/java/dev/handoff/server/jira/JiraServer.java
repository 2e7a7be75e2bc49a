package dev.handoff.server.jira;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.handoff.server.jira.JiraSettings.Credentials;
import dev.handoff.server.jira.JiraSettings.Dialect;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real HTTP server that answers as told. Closing it holds every request it got to {@link RequestShapes}. */
final class JiraServer implements AfterEachCallback {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    private final List<Duration> waits = new ArrayList<>();
    private final Dialect dialect;
    private final Jira jira;

    private JiraServer(Dialect dialect) {
        this.dialect = dialect;
        server.start();
        this.jira = open(settings());
    }

    static JiraServer cloud() {
        return new JiraServer(Dialect.CLOUD);
    }

    static JiraServer dataCenter() {
        return new JiraServer(Dialect.DC);
    }

    JiraSettings settings() {
        return new JiraSettings(
                "firm",
                dialect,
                URI.create("http://127.0.0.1:" + server.port() + "/jira/"),
                URI.create("https://firm.example"),
                dialect == Dialect.CLOUD
                        ? new Credentials.Basic("bot@firm.example", "s3cret")
                        : new Credentials.Bearer("s3cret"),
                List.of("customfield_10101"),
                Set.of("handoff"),
                Duration.ofSeconds(10));
    }

    Jira jira() {
        return jira;
    }

    /** A client whose waits are noted instead of spent. */
    Jira open(JiraSettings settings) {
        return Jira.open(settings, new Patience(Duration.ofSeconds(60), waits::add, () -> 0, InstantSource.fixed(NOW)));
    }

    List<Duration> waits() {
        return waits;
    }

    String path(String rest) {
        return "/jira/rest/api/" + (dialect == Dialect.CLOUD ? "3/" : "2/") + rest;
    }

    void answers(String method, String path, String json) {
        answers(method, path, 200, json);
    }

    void answers(String method, String path, int status, String json) {
        on(method, path, aResponse().withStatus(status).withBody(json.replace('\'', '"')));
    }

    void on(String method, String path, ResponseDefinitionBuilder response) {
        server.stubFor(to(method, path).willReturn(response.withHeader("Content-Type", "application/json")));
    }

    void stub(MappingBuilder mapping) {
        server.stubFor(mapping);
    }

    void answersEverything(ResponseDefinitionBuilder response) {
        server.stubFor(any(anyUrl()).willReturn(response));
    }

    MappingBuilder to(String method, String path) {
        return request(method, urlPathEqualTo(path(path)));
    }

    /** Every request so far, oldest first. */
    List<LoggedRequest> requests() {
        List<ServeEvent> newestFirst = new ArrayList<>(server.getAllServeEvents());
        Collections.reverse(newestFirst);
        return newestFirst.stream().map(ServeEvent::getRequest).toList();
    }

    LoggedRequest only(String method, String path) {
        List<LoggedRequest> found = all(method, path);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " requests " + method + " " + path + ", expected one");
        }
        return found.get(0);
    }

    List<LoggedRequest> all(String method, String path) {
        return requests().stream()
                .filter(request -> request.getMethod().value().equals(method))
                .filter(request -> URI.create(request.getUrl()).getRawPath().equals(path(path)))
                .toList();
    }

    static JsonElement json(LoggedRequest request) {
        return JsonParser.parseString(request.getBodyAsString());
    }

    static JsonElement json(String text) {
        return JsonParser.parseString(text.replace('\'', '"'));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            RequestShapes shapes = dialect == Dialect.CLOUD ? RequestShapes.cloud() : RequestShapes.dataCenter();
            requests()
                    .forEach(sent ->
                            shapes.assertMatches(sent.getMethod().value(), sent.getUrl(), sent.getBodyAsString()));
        } finally {
            jira.close();
            server.stop();
        }
    }
}
