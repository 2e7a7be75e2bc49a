package dev.handoff.server.jira;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TrackerException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {

    @RegisterExtension
    final JiraServer server = JiraServer.dataCenter();

    @ParameterizedTest
    @CsvSource({
        "400, Rejected, false, does not accept",
        "401, Unauthorised, true, create a new token",
        "403, Forbidden, false, missing permission",
        "404, NotFound, false, it was deleted",
        "408, Unreachable, true, tried again later",
        "409, Conflict, true, somebody changed it",
        "410, Gone, false, removed this endpoint",
        "413, Rejected, false, does not accept",
        "422, Rejected, false, does not accept",
        "429, RateLimited, true, slow down",
        "500, Unreachable, true, tried again later",
        "503, Unreachable, true, tried again later"
    })
    void failure_has_a_type_and_names_request_answer_and_remedy(
            int status, String type, boolean worthRetrying, String remedy) {
        server.answers("GET", "serverInfo", status, "{'errorMessages':['That is why.'],'errors':{'field':'is wrong'}}");

        TrackerException failure = failure();

        assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
        assertThat(failure.worthRetrying()).isEqualTo(worthRetrying);
        assertThat(failure)
                .hasMessageStartingWith("firm: GET http://127.0.0.1:")
                .hasMessageContainingAll(
                        "/jira/rest/api/2/serverInfo answered " + status, "That is why. field: \"is wrong\"", remedy)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void message_of_the_gateway_is_repeated() {
        server.answers("GET", "serverInfo", 401, "{'code':401,'message':'Unauthorized; scope does not match'}");

        assertThat(failure()).hasMessageContaining("scope does not match");
    }

    @Test
    void long_winded_jira_is_cut_short_and_kept_on_one_line() {
        server.answers("GET", "serverInfo", 400, "{'errorMessages':['a\\nb" + "x".repeat(2_000) + "']}");

        assertThat(failure().getMessage()).hasSizeLessThan(500).contains("a bxx", "…");
    }

    @Test
    void query_is_not_repeated_in_messages() {
        server.answers("DELETE", "issue/HOM-1/remotelink", 403, "{}");

        assertThatThrownBy(() -> server.jira().edits().removeRemoteLink(new TicketKey("HOM-1"), "secret-id"))
                .isInstanceOf(TrackerException.Forbidden.class)
                .hasMessageNotContaining("secret-id");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403, 404})
    void sign_in_page_in_place_of_json_is_no_success_and_no_missing_ticket(int status) {
        html(status, "<html><form action=\"/login.jsp\">Log in</form></html>");

        assertThat(failure())
                .isInstanceOf(TrackerException.Unauthorised.class)
                .hasMessageContaining("with a sign-in page instead of JSON");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404, 410})
    void web_page_in_place_of_json_points_to_the_address(int status) {
        html(status, "<html><h1>It works!</h1></html>");

        assertThat(failure())
                .isInstanceOf(TrackerException.Unreachable.class)
                .hasMessageContaining("check the tracker's API address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"message\":\"null for uri: /rest/api/2/serverInfo\",\"status-code\":404}"})
    void only_jiras_own_404_means_that_a_thing_is_gone(String body) {
        server.on("GET", "serverInfo", aResponse().withStatus(404).withBody(body));

        assertThat(failure())
                .isInstanceOf(TrackerException.Unreachable.class)
                .hasMessageContaining("check the tracker's API address");
    }

    @Test
    void reason_of_a_limit_is_named() {
        server.on(
                "GET",
                "serverInfo",
                aResponse()
                        .withStatus(429)
                        .withHeader("Retry-After", "900")
                        .withHeader("RateLimit-Reason", "jira-quota-tenant-based"));

        assertThat(failure()).hasMessageContaining("slow down (jira-quota-tenant-based), tried again in 900 s");
    }

    @Test
    void sign_in_page_after_a_write_is_no_success() {
        html(200, "<html><form action=\"/login.jsp\">Log in</form></html>");

        assertThatThrownBy(() -> server.jira().edits().addLabel(new TicketKey("HOM-1"), "x"))
                .isInstanceOf(TrackerException.Unauthorised.class);
    }

    @Test
    void bad_gateway_page_is_trouble_not_a_wrong_address() {
        html(502, "<html><h1>Bad Gateway</h1></html>");

        assertThat(failure()).isInstanceOf(TrackerException.Unreachable.class).hasMessageContaining("in trouble");
    }

    @Test
    void stranger_is_told_from_an_account_even_when_jira_answers_200() {
        server.on(
                "GET",
                "serverInfo",
                aResponse()
                        .withHeader("X-Seraph-LoginReason", "AUTHENTICATED_FAILED")
                        .withBody("{}"));

        assertThat(failure()).isInstanceOf(TrackerException.Unauthorised.class);
    }

    @Test
    void account_behind_a_captcha_is_told_how_to_get_out() {
        server.on(
                "GET",
                "serverInfo",
                aResponse()
                        .withStatus(403)
                        .withHeader("X-Authentication-Denied-Reason", "CAPTCHA_CHALLENGE; login-url=https://x"));

        assertThat(failure())
                .isInstanceOf(TrackerException.Unauthorised.class)
                .hasMessageContaining("solve the captcha");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "oops", "[]", "{\"a\":1} {"})
    void answer_that_is_not_what_the_endpoint_promises_is_no_answer(String body) {
        server.on("GET", "serverInfo", aResponse().withBody(body));

        assertThat(failure())
                .isInstanceOf(TrackerException.Unreachable.class)
                .hasMessageContaining("did not answer with a JSON object");
    }

    @Test
    void answer_of_endless_length_is_not_read_to_its_end() {
        server.on("GET", "serverInfo", aResponse().withBody("{\"x\":\"" + "x".repeat(33 * 1024 * 1024) + "\"}"));

        assertThat(failure()).hasMessageContaining("the answer is larger than 32 MB");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void redirect_is_not_followed_and_the_token_goes_nowhere_else(int status) {
        WireMockServer elsewhere =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        elsewhere.start();
        try {
            server.on("GET", "serverInfo", aResponse().withStatus(status).withHeader("Location", elsewhere.baseUrl()));

            assertThat(failure())
                    .isInstanceOf(TrackerException.Unreachable.class)
                    .hasMessageContainingAll("points to " + elsewhere.baseUrl(), "set the tracker's API address");
            assertThat(elsewhere.getAllServeEvents()).isEmpty();
        } finally {
            elsewhere.stop();
        }
    }

    @Test
    void closed_port_is_said_to_be_unreachable() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        try (Jira jira = server.open(at("http://127.0.0.1:" + port, Duration.ofSeconds(5)))) {
            assertThatThrownBy(() -> jira.facts().server())
                    .isInstanceOf(TrackerException.Unreachable.class)
                    .hasMessageContainingAll("got no answer", "check the address");
        }
    }

    @Test
    void server_that_accepts_and_says_nothing_is_given_up() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Jira jira = server.open(at("http://127.0.0.1:" + silent.getLocalPort(), Duration.ofMillis(50)))) {
            assertThatThrownBy(() -> jira.facts().server())
                    .isInstanceOf(TrackerException.Unreachable.class)
                    .hasMessageContaining("timeout");
        }
        assertThat(server.waits()).hasSize(3);
    }

    private TrackerException failure() {
        return catchThrowableOfType(
                TrackerException.class, () -> server.jira().facts().server());
    }

    private void html(int status, String page) {
        ResponseDefinitionBuilder response = aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/html;charset=UTF-8")
                .withBody(page);
        server.answersEverything(response);
    }

    private static JiraSettings at(String api, Duration timeout) {
        return new JiraSettings(
                "firm",
                JiraSettings.Dialect.DC,
                URI.create(api),
                URI.create(api),
                new JiraSettings.Credentials.Bearer("s3cret"),
                List.of(),
                Set.of(),
                timeout);
    }
}
