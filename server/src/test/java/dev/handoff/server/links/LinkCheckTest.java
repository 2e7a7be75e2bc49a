package dev.handoff.server.links;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.handoff.server.context.LinkVerdict;
import dev.handoff.server.context.LinkVerdict.Dead;
import dev.handoff.server.context.LinkVerdict.NeedsLogin;
import dev.handoff.server.context.LinkVerdict.NotChecked;
import dev.handoff.server.context.LinkVerdict.Reason;
import dev.handoff.server.context.LinkVerdict.Unclear;
import dev.handoff.server.context.LinkVerdict.Works;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real HTTP server on 127.0.0.1, which the settings allow; 127.0.0.2 and the rest of the inside they do not. */
class LinkCheckTest {

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    private final Map<String, String> hosts = new HashMap<>(Map.of("docs.example", "127.0.0.1"));
    private final List<String> lookups = new ArrayList<>();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_page_that_answers_works_and_is_asked_once_without_its_body() {
        server.stubFor(head(urlPathEqualTo("/report")).willReturn(ok()));

        assertThat(check("/report?week=7#top")).isEqualTo(new Works());

        assertThat(requests()).singleElement().satisfies(request -> {
            assertThat(request.getMethod().value()).isEqualTo("HEAD");
            assertThat(request.getUrl()).isEqualTo("/report?week=7");
            assertThat(request.getHeader("User-Agent")).isEqualTo("handoff link check");
            assertThat(request.containsHeader("Cookie")).isFalse();
            assertThat(request.containsHeader("Authorization")).isFalse();
            assertThat(request.containsHeader("Referer")).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405, 500, 501})
    void a_server_that_dislikes_head_is_asked_with_get(int status) {
        server.stubFor(head(anyUrl()).willReturn(status(status)));
        server.stubFor(get(anyUrl()).willReturn(ok("here it is")));

        assertThat(check("/report")).isEqualTo(new Works());
    }

    @Test
    void a_page_that_is_gone_is_dead() {
        server.stubFor(any(anyUrl()).willReturn(status(404)));

        assertThat(check("/report")).isEqualTo(new Dead(Reason.GONE, "404"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void a_page_that_refuses_needs_a_login(int status) {
        server.stubFor(any(anyUrl()).willReturn(status(status)));

        assertThat(check("/report")).isEqualTo(new NeedsLogin("docs.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.microsoftonline.com/abc/oauth2/authorize",
                "https://sso.firm.example/?to=report",
                "/login?next=%2Freport"
            })
    void a_redirect_to_a_login_needs_a_login_and_the_login_is_not_asked(String location) {
        server.stubFor(any(urlPathEqualTo("/report")).willReturn(redirect(location)));

        assertThat(check("/report")).isInstanceOf(NeedsLogin.class);

        assertThat(requests()).hasSize(1);
        assertThat(lookups).containsExactly("docs.example");
    }

    @Test
    void a_page_about_logins_is_followed_like_any_other() {
        server.stubFor(any(urlPathEqualTo("/login")).willReturn(redirect("/login/")));
        server.stubFor(any(urlPathEqualTo("/login/")).willReturn(ok()));

        assertThat(check("/login")).isEqualTo(new Works());
    }

    @Test
    void redirects_are_followed_to_the_page() {
        server.stubFor(any(urlPathEqualTo("/a")).willReturn(redirect("/b")));
        server.stubFor(any(urlPathEqualTo("/b")).willReturn(redirect("c?x=1")));
        server.stubFor(any(urlPathEqualTo("/c")).willReturn(status(410)));

        assertThat(check("/a")).isEqualTo(new Dead(Reason.GONE, "410"));
    }

    @Test
    void redirects_that_do_not_end_are_given_up_on() {
        server.stubFor(any(anyUrl()).willReturn(redirect("/round")));

        assertThat(check("/round")).isEqualTo(new Unclear("it redirects more than 3 times"));

        assertThat(requests()).hasSize(4);
    }

    @Test
    void a_redirect_inside_is_not_followed() {
        for (String inside : List.of(
                "http://127.0.0.2:" + server.port() + "/",
                "http://169.254.169.254:" + server.port() + "/latest/meta-data/",
                "http://[::1]:" + server.port() + "/",
                "http://[::ffff:7f00:2]:" + server.port() + "/",
                "http://2130706434:" + server.port() + "/",
                "http://0x7f000002:" + server.port() + "/",
                "http://\uff11\uff12\uff17.0.0.2:" + server.port() + "/",
                "http://127\u30020.0.2:" + server.port() + "/",
                "http://docs.example:6379/",
                "http://me:secret@docs.example:" + server.port() + "/",
                "http://inside.example:" + server.port() + "/",
                "file:///etc/passwd",
                "gopher://docs.example/")) {
            hosts.put("inside.example", "10.0.0.7");
            server.resetAll();
            server.stubFor(any(urlPathEqualTo("/report")).willReturn(redirect(inside)));

            assertThat(check("/report")).as(inside).isInstanceOf(NotChecked.class);
            assertThat(requests()).as(inside).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.7", "127.0.0.2", "169.254.169.254", "::1", "fd12::1"})
    void a_name_that_leads_inside_is_not_asked(String address) {
        hosts.put("docs.example", address);

        assertThat(check("/report")).isEqualTo(new NotChecked("its address is private"));
    }

    @Test
    void a_name_with_one_address_inside_and_one_outside_is_not_asked() {
        hosts.put("docs.example", "127.0.0.1 10.0.0.7");
        server.stubFor(any(anyUrl()).willReturn(ok()));

        assertThat(check("/report")).isEqualTo(new NotChecked("its address is private"));
        assertThat(requests()).isEmpty();
    }

    @Test
    void a_name_that_resolves_differently_a_moment_later_is_asked_where_it_was_checked() {
        server.stubFor(any(anyUrl()).willReturn(status(405)));
        server.stubFor(get(anyUrl()).willReturn(ok()));
        Dns rebinding = name -> {
            lookups.add(name);
            return List.of(address(lookups.size() == 1 ? "127.0.0.1" : "127.0.0.2"));
        };

        assertThat(check(rebinding, "/report")).isEqualTo(new Works());
        assertThat(lookups).hasSize(1);
        assertThat(requests()).hasSize(2);
    }

    @Test
    void a_host_without_an_address_is_dead() {
        hosts.clear();

        assertThat(check("/report")).isEqualTo(new Dead(Reason.NO_SUCH_HOST, "docs.example"));
    }

    @Test
    void a_body_without_end_is_not_read() {
        server.stubFor(head(anyUrl()).willReturn(status(405)));
        server.stubFor(get(anyUrl()).willReturn(aResponse().withBody(new byte[20_000_000])));

        assertThat(check("/report")).isEqualTo(new Works());
    }

    @Test
    void no_proxy_of_the_machine_is_used() {
        server.stubFor(any(anyUrl()).willReturn(ok()));
        String before = System.setProperty("http.proxyHost", "127.0.0.2");
        try {
            assertThat(check("/report")).isEqualTo(new Works());
        } finally {
            if (before == null) {
                System.clearProperty("http.proxyHost");
            } else {
                System.setProperty("http.proxyHost", before);
            }
        }
    }

    @Test
    void a_server_that_hangs_up_settles_nothing() {
        server.stubFor(any(anyUrl())
                .willReturn(
                        aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER)));

        assertThat(check("/report")).isInstanceOf(Unclear.class);
    }

    private LinkVerdict check(String path) {
        return check(this::lookup, path);
    }

    private LinkVerdict check(Dns names, String path) {
        LinkAddress address = LinkAddress.of("http://docs.example:" + server.port() + path);
        LinkSettings settings = LinkSettingsForTests.allowing(server.port(), "127.0.0.1/32");
        return new LinkCheck(settings, names, InstantSource.system()).check(Objects.requireNonNull(address));
    }

    private List<InetAddress> lookup(String name) throws UnknownHostException {
        lookups.add(name);
        String known = hosts.getOrDefault(name, name.matches("[0-9.]+|.*:.*") ? name : "");
        if (known.isEmpty()) {
            throw new UnknownHostException(name + ": Name or service not known");
        }
        List<InetAddress> addresses = new ArrayList<>();
        for (String address : known.split(" ")) {
            addresses.add(address(address));
        }
        return addresses;
    }

    private static InetAddress address(String text) throws UnknownHostException {
        return InetAddress.getByName(text);
    }

    private List<LoggedRequest> requests() {
        return server.findAll(anyRequestedFor(anyUrl()));
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder redirect(String location) {
        return status(302).withHeader("Location", location);
    }
}
