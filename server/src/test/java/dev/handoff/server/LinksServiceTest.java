package dev.handoff.server;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.handoff.server.sandbox.tracker.Comment;
import dev.handoff.server.store.Await;
import dev.handoff.server.store.DatabaseSettings;
import dev.handoff.server.store.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole service, a sandbox, and a server with the pages that tickets cite. */
class LinksServiceTest {

    private final DatabaseSettings database = TestDatabase.freshSettings();
    private final WireMockServer pages =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    private final Firm firm = new Firm();

    @BeforeEach
    void open() {
        pages.start();
    }

    @AfterEach
    void close() {
        firm.close();
        pages.stop();
    }

    @Test
    void evidence_that_cannot_be_opened_is_noted_in_the_comment_there_is() throws Exception {
        pages.stubFor(any(urlPathEqualTo("/gone")).willReturn(status(404)));
        pages.stubFor(any(urlPathEqualTo("/wiki"))
                .willReturn(status(302).withHeader("Location", "https://sso.firm.example/start")));
        try (RunningHandoff handoff = RunningHandoff.watching(firm.jira, "cloud", database, links(false))) {
            String key = firm.handedOver(
                    "Breakdown cover on the car price page",
                    "h3. Evidence\nWeek 7 report: 6.2% of invites were too high, " + page("/gone") + " and "
                            + page("/wiki"));

            Await.until(
                    key + " says what is known of both links",
                    () -> wiki(key).contains("(answers 404") && wiki(key).contains("(needs a login)"));

            assertThat(firm.botComments(key)).hasSize(1);
            assertThat(handoff.get("/api/v1/tickets/" + key).body()).contains("answers 404", "needs a login");
            assertThat(handoff.admin("/prometheus").body())
                    .contains("links_dead", "links_login", "links_libraryBroken");
        }
    }

    @Test
    void where_the_settings_say_so_a_dead_link_is_a_gap_and_mending_it_closes_the_gap() throws Exception {
        pages.stubFor(any(urlPathEqualTo("/report")).willReturn(status(404)));
        pages.stubFor(any(urlPathEqualTo("/moved")).willReturn(ok()));
        String complete = Firm.COMPLETE + "h3. Evidence\nWeek 7 report: 6.2% of invites were too high, ";
        try (RunningHandoff handoff = RunningHandoff.watching(firm.jira, "cloud", database, links(true))) {
            String key =
                    firm.handedOver("Keep motor renewal price at or below new business", complete + page("/report"));
            firm.awaitComment(key);
            assertThat(wiki(key)).contains("may be unable to open it", "answers 404");

            firm.jira.as(Firm.LEEDS, hand -> hand.describe(key, complete + page("/moved")));
            Await.until("the label says complete", () -> firm.labels(key).equals(List.of("context-complete")));
            Await.until(
                    "the new page was looked at",
                    () -> !pages.findAll(anyRequestedFor(urlPathEqualTo("/moved")))
                            .isEmpty());

            assertThat(firm.botComments(key)).hasSize(1);
            assertThat(handoff.get("/api/v1/tickets/" + key).body()).contains("\"flag\":false");
        }
    }

    @Test
    void a_service_that_checks_no_links_asks_no_page() throws Exception {
        try (RunningHandoff handoff = RunningHandoff.watching(firm.jira, "cloud", database, "")) {
            String key = firm.handedOver(
                    "Breakdown cover on the car price page",
                    "h3. Evidence\nWeek 7 report: 6.2% of invites were too high, " + page("/gone"));
            firm.awaitComment(key);

            assertThat(handoff.get("/api/v1/tickets/" + key).body()).doesNotContain("answers 404");
            assertThat(pages.findAll(anyRequestedFor(anyUrl()))).isEmpty();
        }
    }

    private String page(String path) {
        return "http://127.0.0.1:" + pages.port() + path;
    }

    /** Only the pages' own server may be asked; the library's links lead to other ports and are left alone. */
    private String links(boolean unreachableIsGap) {
        return "links: {enabled: true, allowPrivate: [127.0.0.1/32], ports: [" + pages.port()
                + "], perHost: 1s, unreachableIsGap: " + unreachableIsGap + "}\n";
    }

    private String wiki(String key) {
        List<Comment> comments = firm.botComments(key);
        return comments.isEmpty() ? "" : comments.get(0).body().wiki();
    }
}
