package dev.handoff.server.jira;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.handoff.server.ticket.CommentText;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TrackerException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {

    private static final TicketKey KEY = new TicketKey("HOM-1");

    @RegisterExtension
    final JiraServer server = JiraServer.cloud();

    @ParameterizedTest
    @CsvSource({
        "429, 7, 7",
        "429, 0, 1",
        "503, 0, 1",
        "503, 60, 60",
        "429, 'Mon, 02 Mar 2026 09:00:05 GMT', 5",
        "429, 'Mon, 02 Mar 2026 08:00:00 GMT', 1"
    })
    void retry_after_is_honoured_and_at_least_a_second(int status, String retryAfter, int seconds) {
        myself(limited(status, retryAfter));

        assertThat(server.jira().tickets().self().id()).isEqualTo("bot");
        assertThat(server.waits()).containsExactly(Duration.ofSeconds(seconds));
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void longer_wait_than_we_grant_is_left_to_later(int status) {
        server.on("GET", "myself", limited(status, "3600"));

        assertThatThrownBy(() -> server.jira().tickets().self())
                .isInstanceOfSatisfying(
                        TrackerException.RateLimited.class,
                        e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofHours(1)))
                .hasMessageContaining("tried again in 3600 s at the earliest");
        assertThat(server.waits()).isEmpty();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void four_tries_are_made_each_waiting_twice_as_long() {
        server.on("GET", "myself", aResponse().withStatus(500));

        assertThatThrownBy(() -> server.jira().tickets().self()).isInstanceOf(TrackerException.Unreachable.class);
        assertThat(server.waits()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void limit_that_never_lifts_ends_as_rate_limited() {
        server.on("GET", "myself", aResponse().withStatus(429));

        assertThatThrownBy(() -> server.jira().tickets().self())
                .isInstanceOfSatisfying(
                        TrackerException.RateLimited.class,
                        e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(60)));
        assertThat(server.requests()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
    void reading_survives_a_broken_connection(Fault fault) {
        myself(aResponse().withFault(fault));

        assertThat(server.jira().tickets().self().id()).isEqualTo("bot");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
    void new_comment_is_never_sent_again_when_its_fate_is_unknown(Fault fault) {

        server.on("POST", "issue/HOM-1/comment", aResponse().withFault(fault));

        assertThatThrownBy(this::comment)
                .isInstanceOf(TrackerException.Unreachable.class)
                .hasMessageContaining("it may have been carried out or not");
        assertThat(server.all("POST", "issue/HOM-1/comment")).hasSize(1);
        assertThat(server.waits()).isEmpty();
    }

    /** On a connection used before, OkHttp by itself would send it again, twice. */
    @Test
    void new_comment_is_not_sent_again_by_the_http_client_either() throws IOException {
        try (HangUpServer hangUp = new HangUpServer();
                Jira jira = server.open(at(hangUp.address()))) {
            jira.tickets().self();

            assertThatThrownBy(() -> comment(jira)).isInstanceOf(TrackerException.Unreachable.class);
            assertThat(hangUp.posts()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void new_comment_is_not_sent_again_after_a_server_error(int status) {
        server.on("POST", "issue/HOM-1/comment", aResponse().withStatus(status));

        assertThatThrownBy(this::comment).isInstanceOf(TrackerException.Unreachable.class);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"429, 2", "503, 2", "503, 0"})
    void new_comment_is_sent_again_when_jira_says_that_it_did_nothing(int status, String retryAfter) {
        firstThen("POST", "issue/HOM-1/comment", limited(status, retryAfter), okJson("{\"id\":\"77\"}"));

        assertThat(comment()).isEqualTo("77");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void label_may_be_sent_again() {
        firstThen(
                "PUT",
                "issue/HOM-1",
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                aResponse().withStatus(204));

        server.jira().edits().addLabel(KEY, "context-missing");

        assertThat(server.requests()).hasSizeGreaterThan(1);
    }

    @Test
    void wait_that_is_interrupted_ends_the_request() {
        server.on("GET", "myself", aResponse().withStatus(500));
        Patience impatient = new Patience(
                Duration.ofSeconds(60),
                wait -> {
                    throw new InterruptedException("shutting down");
                },
                () -> 0,
                InstantSource.fixed(JiraServer.NOW));

        try (Jira jira = Jira.open(server.settings(), impatient)) {
            assertThatThrownBy(() -> jira.tickets().self()).hasRootCauseInstanceOf(InterruptedException.class);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void jitter_only_ever_lengthens_a_wait() {
        server.on("GET", "myself", limited(429, "8"));
        List<Duration> waits = new ArrayList<>();
        Patience jittery =
                new Patience(Duration.ofSeconds(60), waits::add, () -> 1, InstantSource.fixed(JiraServer.NOW));

        try (Jira jira = Jira.open(server.settings(), jittery)) {
            assertThatThrownBy(() -> jira.tickets().self()).isInstanceOf(TrackerException.RateLimited.class);
        }
        assertThat(waits).hasSize(3).containsOnly(Duration.ofSeconds(10));
    }

    private String comment() {
        return comment(server.jira());
    }

    private static String comment(Jira jira) {
        CommentText text = new CommentText(
                JiraServer.json("{'type':'doc','version':1,'content':[]}").getAsJsonObject(), "");
        return jira.edits().createComment(KEY, text, false, Map.of());
    }

    private static JiraSettings at(String api) {
        return new JiraSettings(
                "firm",
                JiraSettings.Dialect.CLOUD,
                URI.create(api),
                URI.create(api),
                new JiraSettings.Credentials.Bearer("s3cret"),
                List.of(),
                Set.of(),
                Duration.ofSeconds(10));
    }

    private void myself(ResponseDefinitionBuilder first) {
        firstThen("GET", "myself", first, okJson("{\"accountId\":\"bot\"}"));
    }

    private void firstThen(
            String method, String path, ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
        server.stub(server.to(method, path)
                .inScenario("s")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("then")
                .willReturn(first));
        server.stub(server.to(method, path)
                .inScenario("s")
                .whenScenarioStateIs("then")
                .willReturn(then));
    }

    private static ResponseDefinitionBuilder limited(int status, String retryAfter) {
        return aResponse().withStatus(status).withHeader("Retry-After", retryAfter);
    }
}
