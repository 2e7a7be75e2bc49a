package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.handoff.server.access.Scope;
import dev.handoff.server.report.Editions;
import dev.handoff.server.report.Reports;
import dev.handoff.server.store.Await;
import dev.handoff.server.store.PostgresReports;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in a real browser: both languages, light and dark, wide and narrow, held to the rules of accessibility. */
class PagesInBrowserTest {

    private static final Path CHROMIUM = RequiredTools.path("chromium");
    private static final int WIDE = 1280;
    private static final int NARROW = 360;

    /** What is wrong, in words; and that is nothing only where something was looked at. */
    private static final String SCAN = """
        async () => {
          const found = await axe.run(document);
          const wrong = found.violations.map(rule => rule.id + ': '
            + rule.nodes.slice(0, 2).map(node => node.html + ' ' + node.failureSummary).join(' / '));
          return JSON.stringify(found.passes.length > 10 ? wrong : [...wrong, 'nothing was looked at']);
        }\
        """;

    private static ActingPeople people;
    private static Playwright playwright;
    private static com.microsoft.playwright.Browser chromium;
    private static String axe = "";
    private static String ticket = "";
    private static String admin = "";

    @BeforeAll
    static void open() throws Exception {
        RequiredTools.require("chromium");
        people = new ActingPeople("cloud", "web: {public: true}\n");
        new PostgresReports(people.database())
                .keep(new Editions(Reports.busy("en"), List.of(Reports.busy("pl"))), ApiService.NOW);
        admin = people.token(Firm.KRAKOW, Scope.ADMIN);
        ticket = people.firm.handedOver("Breakdown cover on the price page", Firm.HOLLOW);
        Await.until("it is offered", () -> people.stage(admin, ticket).equals("offered"));
        people.says(admin, ticket, "ask", "HARM", "Who is hurt when the price is shown twice on one page?");
        Await.until(
                "it is listed",
                () -> new Browser(people.handoff).open("/gaps").text().contains(ticket));
        axe = resource("/axe.min.js");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PagesInBrowserTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
        if (people != null) {
            people.close();
        }
    }

    static Stream<Arguments> looks() {
        return Stream.of("en", "pl")
                .flatMap(language -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .flatMap(
                                scheme -> Stream.of(WIDE, NARROW).map(width -> Arguments.of(language, scheme, width))));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void every_page_can_be_read_by_everybody(String language, ColorScheme scheme, int width) {
        List<String> problems = new ArrayList<>();
        try (BrowserContext context = context(language, scheme, width)) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("404")) {
                    problems.add("console: " + message.text());
                }
            });
            signIn(page);
            for (String path : paths()) {
                page.navigate(address(path));
                page.evaluate("document.querySelectorAll('details').forEach(it => { it.open = true; })");
                problems.addAll(violations(page, path));
                problems.addAll(overflow(page, path));
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void those_who_have_not_signed_in_are_served_as_well() {
        try (BrowserContext context = context("en", ColorScheme.LIGHT, NARROW)) {
            Page page = context.newPage();
            for (String path : List.of("/sign-in", "/gaps", "/nothing")) {
                page.navigate(address(path));
                assertThat(violations(page, path)).isEmpty();
            }
        }
    }

    @Test
    void a_text_is_judged_as_it_is_typed() {
        try (BrowserContext context = context("en", ColorScheme.LIGHT, WIDE)) {
            Page page = context.newPage();
            page.navigate(address("/try"));
            page.fill("#summary", "Breakdown cover on the price page");
            page.fill("#description", Firm.HOLLOW);

            page.waitForSelector("#judged #item-HARM");

            assertThat(page.url()).endsWith("/try");
            assertThat(page.textContent("#judged #item-WHO .state")).isEqualTo("hollow");
            assertThat(violations(page, "/try")).isEmpty();
        }
    }

    @Test
    void a_mark_leads_to_its_item_by_the_keyboard_alone() {
        try (BrowserContext context = context("en", ColorScheme.LIGHT, WIDE)) {
            Page page = context.newPage();
            page.navigate(address("/tickets/" + ticket));
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            page.locator(".prose mark a.tag").first().focus();
            page.keyboard().press("Enter");

            assertThat(page.url()).contains("#item-");
            assertThat(page.locator(".check:target").count()).isOne();
        }
    }

    private static List<String> paths() {
        return List.of(
                "/",
                "/reports",
                "/gaps",
                "/gaps?item=HARM&project=NONE",
                "/tickets/" + ticket,
                "/library",
                "/library/PRIN-2A",
                "/library?kind=glossary&q=polisa",
                "/library/glossary/policy",
                "/library/partner/GoCompare",
                "/try",
                "/operations",
                "/nothing");
    }

    private static BrowserContext context(String language, ColorScheme scheme, int width) {
        return chromium.newContext(new NewContextOptions()
                .setLocale(language)
                .setColorScheme(scheme)
                .setViewportSize(width, 900));
    }

    private static void signIn(Page page) {
        page.navigate(address("/sign-in"));
        page.fill("#token", admin);
        page.click("form.sign-in button");
        page.waitForSelector(".who form");
    }

    private static String address(String path) {
        return people.handoff.address(path).toString();
    }

    private static List<String> violations(Page page, String path) {
        page.evaluate(axe);
        JsonArray found =
                JsonParser.parseString(String.valueOf(page.evaluate(SCAN))).getAsJsonArray();
        List<String> told = new ArrayList<>();
        found.forEach(it -> told.add(path + " " + it.getAsString()));
        return told;
    }

    /** Nobody has to push a page sideways. */
    private static List<String> overflow(Page page, String path) {
        Object wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        return Boolean.TRUE.equals(wide) ? List.of(path + " is wider than the screen") : List.of();
    }
}
