package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.access.Scope;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that need no tracker, as their readers meet them, over HTTP. */
class PagesTest {

    private static ApiService service;

    @BeforeAll
    static void open() throws Exception {
        service = new ApiService("web: {tryPerMinute: 8}\n");
        service.judged("HOM-1", "Renewals", ApiService.NOW.minus(Duration.ofDays(40)), "HARM");
        service.judged("HOM-2", "Claims", ApiService.NOW.minus(Duration.ofDays(2)), "HARM", "NEED");
        service.judged("MOT-1", "Claims", ApiService.NOW.minus(Duration.ofDays(1)));
        for (int i = 1; i <= 31; i++) {
            service.judged("BIG-" + i, "Big", ApiService.NOW, "DECISION");
        }
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static Browser nobody() {
        return new Browser(service.handoff);
    }

    private static Browser signedIn(Scope scope) throws Exception {
        Browser browser = nobody();
        assertThat(browser.signIn(service.token(scope)).status()).isEqualTo(303);
        return browser;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gaps",
                "/gaps?item=HARM",
                "/tickets/HOM-1",
                "/library",
                "/library/DISP",
                "/library/glossary/policy",
                "/try"
            })
    void without_public_mode_nothing_is_read_before_signing_in(String path) throws Exception {
        Browser.Page page = nobody().open(path);

        assertThat(page.status()).isEqualTo(303);
        assertThat(page.location()).startsWith("/sign-in?back=%2F");
    }

    @Test
    void after_signing_in_one_is_where_one_wanted_to_go() throws Exception {
        Browser browser = nobody();
        Browser.Page form = browser.open(browser.open("/gaps?item=HARM").location());

        Browser.Page in = browser.submit(form, "form.sign-in", Map.of("token", service.token(Scope.READ)));

        assertThat(in.location()).isEqualTo("/gaps?item=HARM");
        assertThat(browser.open(in.location()).text()).contains("HOM-2").doesNotContain("MOT-1");
        assertThat(in.header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain(service.token(Scope.READ));
    }

    @ParameterizedTest
    @CsvSource({
        "project=hom, HOM-1, MOT-1",
        "team=claims, HOM-2, HOM-1",
        "item=NEED, HOM-2, HOM-1",
        "site=PL&project=HOM, HOM-2, MOT-1",
        "age=older-month&project=HOM, HOM-1, HOM-2",
        "project=HOM&item=nonsense&age=never, HOM-1, MOT-1",
    })
    void open_gaps_are_chosen_by_what_stands_in_the_form(String query, String there, String notThere) throws Exception {
        Browser.Page page = signedIn(Scope.READ).open("/gaps?" + query);

        assertThat(page.document().select(".tickets .key").eachText())
                .contains(there)
                .doesNotContain(notThere);
    }

    @Test
    void a_long_list_goes_on_on_the_next_page() throws Exception {
        Browser browser = signedIn(Scope.READ);
        Browser.Page first = browser.open("/gaps?team=Big");

        assertThat(first.document().select(".tickets > li")).hasSize(30);
        Browser.Page next = browser.open(first.document().select(".more a").attr("href"));
        assertThat(next.document().select(".tickets .key").eachText()).containsExactly("BIG-1");
        assertThat(next.document().select(".more")).isEmpty();
    }

    @Test
    void a_ticket_whose_tracker_is_away_is_told_without_its_text() throws Exception {
        Browser.Page page = signedIn(Scope.READ).open("/tickets/hom-1");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("The tracker does not show this ticket", "HARM")
                .doesNotContain("a driver in Leeds");
        assertThat(page.document().select("#item-HARM .state").text()).isEqualTo("missing");
    }

    @Test
    void the_library_is_searched_and_tells_which_tickets_name_an_entry() throws Exception {
        Browser browser = signedIn(Scope.READ);

        assertThat(browser.open("/library?q=complaints+DISP").document().select(".entries li"))
                .isNotEmpty();
        assertThat(browser.open("/library?q=nosuchword").text()).contains("0 entries");
        assertThat(browser.open("/library/prin-2a").text()).contains("Tickets that name it BIG-31");
        assertThat(browser.open("/library/NOPE").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "q=polisa, policy",
        "q=price+comparison+MSM, MoneySuperMarket",
        "kind=glossary&q=claim, claim",
        "kind=partner, GoCompare",
        "q=DISP, 'FCA DISP'",
    })
    void partners_and_words_stand_in_the_library_beside_its_sources(String query, String title) throws Exception {
        Browser.Page page = signedIn(Scope.READ).open("/library?" + query);

        assertThat(page.document().select(".entries h3 a").eachText())
                .anySatisfy(found -> assertThat(found).startsWith(title));
    }

    @Test
    void of_one_kind_only_its_entries_are_shown() throws Exception {
        Browser.Page page = signedIn(Scope.READ).open("/library?kind=partner");

        assertThat(page.document().select(".entries a").eachAttr("href"))
                .contains("/library/partner/Confused.com", "/library/partner/Compare%20the%20Market")
                .allSatisfy(address -> assertThat(address).startsWith("/library/partner/"));
        assertThat(page.document().select("#f-kind option[selected]").val()).isEqualTo("partner");
    }

    @ParameterizedTest
    @CsvSource({
        "/library/partner/gocompare, GoCompare, 'go compare'",
        "/library/partner/Compare%20the%20Market, Compare the Market, CTM",
        "/library/glossary/claim, claim, claim mapping",
    })
    void each_entry_tells_by_which_words_tickets_name_it(String address, String title, String word) throws Exception {
        Browser.Page page = signedIn(Scope.READ).open(address);

        assertThat(page.document().select("h1").text()).isEqualTo(title);
        assertThat(page.document().select(".triggers").text()).contains(word);
    }

    @Test
    void an_entry_tells_which_tickets_name_it() throws Exception {
        Browser browser = signedIn(Scope.READ);

        assertThat(browser.open("/library/partner/GoCompare").text()).contains("Tickets that name it BIG-31");
        assertThat(browser.open("/library/partner/Quotezone").text()).contains("Tickets that name it None at present.");
        assertThat(browser.open("/library/partner/policy").status()).isEqualTo(404);
        assertThat(browser.open("/library/nonsense/policy").status()).isEqualTo(404);
    }

    @Test
    void a_text_is_judged_and_what_it_says_is_escaped() throws Exception {
        Browser browser = signedIn(Scope.READ);
        Browser.Page page = browser.submit(
                browser.open("/try"),
                "form.try",
                Map.of("summary", "<script>alert(1)</script>", "description", Firm.HOLLOW + "<img src=x onerror=a()>"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("#item-HARM .state").text()).isEqualTo("missing");
        assertThat(page.body()).doesNotContain("<script>alert", "<img src");
        assertThat(page.document().select("#summary").val()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void a_script_gets_the_judgement_alone() throws Exception {
        Browser browser = signedIn(Scope.READ);
        String token =
                browser.open("/try").document().select("input[name=form]").val();

        Browser.Page part = browser.post(
                "/try", Map.of("description", Firm.COMPLETE, "summary", "Renewal price", "form", token), "X-Part", "1");

        assertThat(part.body()).doesNotContain("<html").contains("checklist");
    }

    @Test
    void too_long_a_text_is_refused_kindly() throws Exception {
        Browser browser = signedIn(Scope.READ);
        Browser.Page form = browser.open("/try");

        assertThat(browser.submit(form, "form.try", Map.of("description", "a ".repeat(17_000)))
                        .status())
                .isEqualTo(413);
        Browser.Page huge = browser.submit(form, "form.try", Map.of("description", "a".repeat(400_000)));
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.text()).contains("That is too long");
    }

    @ParameterizedTest
    @CsvSource({"en, There is no such page", "'pl, en;q=0.5', Nie ma takiej strony", "de, There is no such page"})
    void an_address_that_is_none_gets_a_page_in_the_readers_language(String accepted, String words) throws Exception {
        Browser.Page page = nobody().open("/nothing/here", "Accept-Language", accepted);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains(words);
    }

    @Test
    void programs_still_get_their_problems_as_json() throws Exception {
        assertThat(nobody().open("/api/v1/nothing").header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void the_switch_outweighs_the_browsers_language() throws Exception {
        Browser browser = nobody();
        Browser.Page english = browser.open("/sign-in");
        Browser.Page switched =
                browser.open(english.document().select("a.switch[lang=pl]").attr("href"));

        assertThat(switched.location()).isEqualTo("/sign-in");
        assertThat(browser.open("/sign-in", "Accept-Language", "en").document().selectFirst("html[lang=pl]"))
                .isNotNull();
        assertThat(browser.open("/language/pl?back=//evil.example").location()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/nothing", "/assets/handoff.css"})
    void every_answer_tells_the_browser_what_it_never_does(String path) throws Exception {
        Browser.Page page = nobody().open(path);

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void a_page_is_kept_by_nobody_but_its_readers_browser() throws Exception {
        Browser.Page page = signedIn(Scope.READ).open("/gaps");

        assertThat(page.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(page.header("Vary")).contains("Cookie");
        assertThat(page.body()).doesNotContain("style=\"", "onclick", "http://cdn", "<script>");
    }
}
