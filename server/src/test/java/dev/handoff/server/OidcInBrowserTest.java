package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.handoff.server.access.SignInProvider;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What only a real browser enforces on the way to another site and back: strict cookies, and the content security policy. */
class OidcInBrowserTest {

    private static final Path CHROMIUM = RequiredTools.path("chromium");

    @BeforeAll
    static void look() {
        RequiredTools.require("chromium");
    }

    @Test
    void two_clicks_lead_through_the_provider_to_the_page_that_was_wanted() throws Exception {
        try (SignInProvider provider = new SignInProvider(InstantSource.system());
                ApiService service = new ApiService(settings(provider));
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                com.microsoft.playwright.Browser chromium =
                        playwright.chromium().launch(options(service))) {
            Page page = chromium.newPage();
            page.navigate("http://localhost:8080/sign-in?back=/gaps?item%3DHARM%26site%3DPL");

            page.click("a#provider");
            page.click("a#anna");
            page.waitForURL("http://localhost:8080/gaps?item=HARM&site=PL");

            assertThat(page.textContent("form[action='/sign-out']")).contains("Sign out");
            page.navigate("http://localhost:8080/library");
            assertThat(page.textContent("h1")).contains("Library");
        }
    }

    /** Everybody may read: the page wanted opens for somebody whose session was left behind as well, and then it shows. */
    private static String settings(SignInProvider provider) {
        return """
            web: {public: true}
            report: {webAddress: 'http://localhost:8080'}
            api: {oidc: {issuer: '%s', audience: an-api, scopes: {engineers: act}, clientId: handoff}}
            """.formatted(provider.issuer());
    }

    /** To the browser, the provider at 127.0.0.1 is another site than the service at localhost. */
    private static BrowserType.LaunchOptions options(ApiService service) {
        int port = service.handoff.address("/").getPort();
        return new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--host-resolver-rules=MAP localhost:8080 127.0.0.1:" + port));
    }
}
