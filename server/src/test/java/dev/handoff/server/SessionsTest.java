package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.access.Scope;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in on the pages, and out. */
class SessionsTest {

    private static ApiService service;

    @BeforeAll
    static void open() throws Exception {
        service = new ApiService("");
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void a_wrong_token_opens_nothing_and_is_not_told_why() throws Exception {
        Browser browser = new Browser(service.handoff);
        Browser.Page page = browser.signIn("hoff_read_wrong");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("opens nothing here");
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void signing_out_ends_the_session_also_for_whoever_copied_the_cookie() throws Exception {
        Browser browser = new Browser(service.handoff);
        browser.signIn(service.token(Scope.READ));
        String cookie = browser.cookies().get(0).getName() + "="
                + browser.cookies().get(0).getValue();
        Browser copied = new Browser(service.handoff);
        assertThat(copied.open("/gaps", "Cookie", cookie).status()).isEqualTo(200);

        Browser.Page out = browser.submit(browser.open("/gaps"), "form[action=/sign-out]", Map.of());

        assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(copied.open("/gaps", "Cookie", cookie).status()).isEqualTo(303);
    }

    @Test
    void a_link_on_another_site_is_followed_once_more_from_here_where_the_cookie_counts() throws Exception {
        Browser browser = new Browser(service.handoff);
        Browser.Page page = browser.open("/gaps", "Sec-Fetch-Site", "cross-site");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("meta[http-equiv=refresh]")).hasSize(1);
        assertThat(page.document().select("a").attr("href")).isEqualTo("/gaps");
    }
}
