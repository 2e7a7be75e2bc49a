package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.access.SignInProvider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in with the firm's account, as people meet it, over HTTP. */
class OidcPagesTest {

    private static SignInProvider provider;
    private static ApiService service;

    private final Browser browser = new Browser(service.handoff);

    @BeforeAll
    static void open() throws Exception {
        provider = new SignInProvider(InstantSource.system());
        service = new ApiService("""
            report: {webAddress: 'http://localhost:8080/'}
            api:
              oidc:
                issuer: %s
                audience: an-api
                scopes: {engineers: act}
                clientId: handoff
                clientSecret: '%s'
            """.formatted(provider.issuer(), SignInProvider.SECRET));
    }

    @AfterAll
    static void close() {
        service.close();
        provider.close();
    }

    @AfterEach
    void asUsual() {
        provider.says(claims -> claims);
    }

    @Test
    void who_has_an_account_at_the_firm_signs_in_with_it_and_is_where_they_wanted_to_go() throws Exception {
        Browser.Page form = browser.open(browser.open("/gaps?item=HARM&site=PL").location());
        Browser.Page away = browser.open(form.document().select("a#provider").attr("href"));
        assertThat(away.status()).isEqualTo(303);
        assertThat(away.header("Location")).startsWith(provider.issuer() + "/authorize");
        assertThat(away.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/sign-in/oidc", "Max-Age=600");
        assertThat(away.header("Cache-Control")).isEqualTo("no-store");

        Map<String, String> asked = provider.visit(URI.create(away.header("Location")));
        Browser.Page in = browser.open(back(asked));

        assertThat(asked).containsEntry("redirect_uri", "http://localhost:8080/sign-in/oidc/return");
        assertThat(in.status()).isEqualTo(200);
        assertThat(in.document().select("meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("0; url=/gaps?item=HARM&site=PL");
        assertThat(browser.cookies())
                .singleElement()
                .satisfies(it -> assertThat(it.getName()).isEqualTo("handoff_session"));
        assertThat(browser.cookies().get(0).getMaxAge()).isEqualTo(3600);
        assertThat(browser.open("/gaps").text()).contains("Open gaps", "Sign out");
    }

    @Test
    void their_scope_reaches_as_far_as_their_group() throws Exception {
        signIn();

        assertThat(browser.open("/operations").status()).isEqualTo(403);
    }

    @Test
    void what_went_wrong_is_told_on_the_page_where_one_may_try_again() throws Exception {
        Map<String, String> asked = leave("/library");
        Browser.Page turned = browser.open(back(Map.of("state", asked.get("state"), "code", "guessed")));

        assertThat(turned.location()).isEqualTo("/sign-in?back=%2Flibrary&why=refused");
        Browser.Page form = browser.open(turned.location());
        assertThat(form.document().select("[role=alert]").text()).contains("could not be accepted");
        assertThat(form.document().select("a#provider").attr("href")).isEqualTo("/sign-in/oidc?back=%2Flibrary");
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void another_state_opens_nothing_and_leaves_the_sign_in_that_is_under_way() throws Exception {
        Map<String, String> asked = leave("/gaps");

        assertThat(browser.open(back(Map.of("state", "f".repeat(64), "code", asked.get("code"))))
                        .location())
                .endsWith("why=lost");
        assertThat(browser.open("/gaps").status()).isEqualTo(303);
        assertThat(browser.open(back(asked)).status()).isEqualTo(200);
    }

    @Test
    void a_way_back_that_was_used_opens_nothing_even_with_its_cookie() throws Exception {
        Map<String, String> asked = leave("/gaps");
        String cookie = "handoff_departure=" + browser.cookies().get(0).getValue();
        browser.open(back(asked));

        Browser.Page again = new Browser(service.handoff).open(back(asked), "Cookie", cookie);

        assertThat(again.location()).endsWith("why=lost");
        assertThat(again.header("Set-Cookie")).isEmpty();
    }

    @Test
    void an_id_token_of_another_sign_in_opens_nothing() throws Exception {
        provider.says(claims -> claims.claim("nonce", "of another"));

        assertThat(signIn().location()).endsWith("why=refused");
        assertThat(browser.open("/gaps").status()).isEqualTo(303);
    }

    @Test
    void somebody_in_no_group_gets_no_session() throws Exception {
        provider.says(claims -> claims.claim("groups", List.of("guests")));

        Browser.Page turned = signIn();

        assertThat(browser.cookies()).isEmpty();
        assertThat(browser.open(turned.location()).text()).contains("you are in no group that may use Handoff");
        assertThat(browser.open(turned.location(), "Accept-Language", "pl").text())
                .contains("nie należysz do żadnej grupy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"})
    void nobody_is_sent_on_to_another_site(String wanted) throws Exception {
        Browser.Page in = browser.open(back(leave(wanted)));

        assertThat(in.document().select("meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("0; url=/");
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "title", "'<script>'"})
    void only_words_of_ours_stand_on_the_page(String why) throws Exception {
        Browser.Page page = browser.open("/sign-in?why=" + URLEncoder.encode(why, StandardCharsets.UTF_8));

        assertThat(page.document().select("[role=alert]")).isEmpty();
    }

    private Map<String, String> leave(String wanted) throws Exception {
        String path = "/sign-in/oidc?back=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        return provider.visit(URI.create(browser.open(path).header("Location")));
    }

    private Browser.Page signIn() throws Exception {
        return browser.open(back(leave("/gaps")));
    }

    private static String back(Map<String, String> answer) {
        return "/sign-in/oidc/return?state=" + answer.get("state") + "&code=" + answer.get("code");
    }
}
