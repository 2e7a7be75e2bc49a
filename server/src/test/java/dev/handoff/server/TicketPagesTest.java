package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.access.Scope;
import dev.handoff.server.store.Await;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tickets on the pages: what their readers see, and what people may do there. */
class TicketPagesTest {

    private static final String NASTY = """
        h3. Customer
        <script>alert("who")</script> drivers renewing in Leeds, about 1,200 of them each month
        h3. Problem
        See [the figures|javascript:alert(1)] & <b>more</b>
        """;
    private static final String UNDERSTOOD = LoopScene.UNDERSTOOD;

    private static ActingPeople people;
    private static String complete = "";
    private static String hollow = "";
    private static String nasty = "";
    private static String helpDesk = "";
    private static String untouched = "";

    @BeforeAll
    static void open() throws Exception {
        people = new ActingPeople("cloud", "web: {public: true}\n");
        complete = people.firm.handedOver("Keep motor renewal price at or below new business", Firm.COMPLETE);
        hollow = people.firm.handedOver("Breakdown cover on the price page", Firm.HOLLOW);
        untouched = people.firm.handedOver("Renewal price at or below new business", Firm.COMPLETE);
        nasty = people.firm.handedOver("Breakdown cover <script>alert(2)</script> on the price page", NASTY);
        helpDesk = people.firm.handedOver("HLP", "A customer was charged twice", Firm.HOLLOW);
        for (String key : new String[] {complete, untouched, hollow, nasty, helpDesk}) {
            Await.until(
                    key + " is offered",
                    () -> people.handoff
                                    .get("/api/v1/tickets/" + key + "/handoffs/1")
                                    .statusCode()
                            == 200);
            Await.until(
                    key + " is judged",
                    () -> people.handoff.get("/api/v1/tickets/" + key).statusCode() == 200);
        }
        Await.until("titles are told", () -> nobody().open("/gaps").text().contains("alert(2)"));
    }

    @AfterAll
    static void close() throws Exception {
        people.close();
    }

    private static Browser nobody() {
        return new Browser(people.handoff);
    }

    private static Browser as(String login, Scope scope) throws Exception {
        Browser browser = nobody();
        browser.signIn(people.token(login, scope));
        return browser;
    }

    @Test
    void the_evidence_is_marked_in_the_text_and_leads_to_the_checklist() throws Exception {
        Browser.Page page = nobody().open("/tickets/" + untouched);

        assertThat(page.document().select(".prose mark").eachText())
                .anySatisfy(mark -> assertThat(mark).contains("about 41,000 due Mar-May", "WHO"));
        assertThat(page.document().select(".prose mark a.tag").eachAttr("href"))
                .allSatisfy(target ->
                        assertThat(page.document().select(target)).as(target).hasSize(1));
        assertThat(page.text()).contains("offered to the receiver", "What happened", "Crossed, and offered");
    }

    @Test
    void what_helps_beside_the_sources_leads_to_the_library() throws Exception {
        Browser browser = nobody();

        String entry = browser.open("/tickets/" + complete)
                .document()
                .select(".context a")
                .attr("href");

        assertThat(entry).startsWith("/library/").isNotEqualTo("/library/");
        assertThat(browser.open(entry).text()).contains(complete);
    }

    @Test
    void the_reasons_are_in_the_readers_language() throws Exception {
        Browser browser = nobody();
        browser.open("/language/pl?back=/");

        String page = browser.open("/tickets/" + hollow).text();

        assertThat(page)
                .contains("nie napisano, kto ucierpi, jeśli to będzie źle lub za późno")
                .contains("to wszyscy; nazwij grupę lub sytuację")
                .contains("przypisane do osoby w PL")
                .doesNotContain("nothing says", "is everybody", "assigned to");
    }

    @Test
    void the_api_gives_its_reasons_in_the_callers_language_and_keeps_to_itself_how_they_are_made() throws Exception {
        String path = "/api/v1/tickets/" + hollow;
        String reader = people.tokenForNobody();

        assertThat(people.get(reader, path, "Accept-Language", "pl").body())
                .contains("nie napisano, kto ucierpi")
                .doesNotContain("toldAs");
        assertThat(people.get(reader, path, "Accept-Language", "de").body())
                .contains("nobody is named who would be hurt")
                .doesNotContain("toldAs");
        assertThat(people.get(reader, path + "/sources", "Accept-Language", "pl")
                        .body())
                .doesNotContain("in the summary");
    }

    @Test
    void what_a_ticket_says_never_becomes_a_script_or_a_link_to_one() throws Exception {
        for (String path : new String[] {"/tickets/" + nasty, "/gaps"}) {
            Browser.Page page = nobody().open(path);
            assertThat(page.document().select("main script, main b")).isEmpty();
            assertThat(page.document().select("a[href^=javascript]")).isEmpty();
            assertThat(page.text()).contains("Breakdown cover <script>alert(2)</script> on the price page");
        }
    }

    @Test
    void a_help_desk_ticket_is_never_shown_in_public_and_without_its_text_to_those_signed_in() throws Exception {
        assertThat(nobody().open("/gaps").text()).contains(hollow).doesNotContain(helpDesk);
        Browser.Page hidden = nobody().open("/tickets/" + helpDesk);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.text()).doesNotContain("charged twice").contains("not shown here");

        Browser.Page page = as(Firm.KRAKOW, Scope.READ).open("/tickets/" + helpDesk);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("not everybody may read").doesNotContain("charged twice", "See Slack");
        assertThat(as(Firm.KRAKOW, Scope.READ).open("/gaps").text())
                .contains(helpDesk)
                .doesNotContain("charged twice");
    }

    @Test
    void nobody_acts_without_signing_in_and_readers_only_read() throws Exception {
        assertThat(nobody().open("/tickets/" + hollow).document().select("form.act, .act form"))
                .isEmpty();
        assertThat(nobody().post("/tickets/" + hollow + "/acts", Map.of("command", "mute"))
                        .location())
                .startsWith("/sign-in");
        Browser reader = as(Firm.KRAKOW, Scope.READ);
        assertThat(reader.open("/tickets/" + hollow).document().select(".act form"))
                .isEmpty();
        String token = reader.open("/try").document().select("input[name=form]").val();
        Browser.Page refused = reader.post("/tickets/" + hollow + "/acts", Map.of("command", "mute", "form", token));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Your token does not reach this far");
    }

    @Test
    void the_receiver_reads_back_and_the_sender_confirms() throws Exception {
        Browser receiver = as(Firm.KRAKOW, Scope.ACT);
        Browser.Page early = receiver.submit(
                receiver.open("/tickets/" + complete), act("accept"), Map.of("text", "All clear, thanks"));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.document().select("[role=alert]").text()).isNotBlank();
        assertThat(early.document().select("#a-accept-text").val()).isEqualTo("All clear, thanks");

        assertThat(receiver.submit(early, act("accept"), Map.of("text", UNDERSTOOD))
                        .status())
                .isEqualTo(303);
        assertThat(receiver.open("/tickets/" + complete).text()).contains("read back, to be confirmed", UNDERSTOOD);

        Browser sender = as(Firm.LEEDS, Scope.ACT);
        assertThat(sender.submit(sender.open("/tickets/" + complete), act("confirm"), Map.of())
                        .location())
                .startsWith("/tickets/" + complete);
        assertThat(nobody().open("/tickets/" + complete)
                        .document()
                        .select(".stage-line .stage")
                        .text())
                .isEqualTo("accepted");
    }

    @Test
    void a_question_shows_its_clock_in_the_time_of_both_sites() throws Exception {
        Browser receiver = as(Firm.KRAKOW, Scope.ACT);
        receiver.submit(
                receiver.open("/tickets/" + hollow),
                act("ask"),
                Map.of("item", "HARM", "text", "Who is hurt when the price is shown twice on one page?"));

        Browser.Page page = nobody().open("/tickets/" + hollow);
        assertThat(page.document().select(".questions .clock").text())
                .contains("(London)", "(Warsaw)", "working time left");
    }

    @Test
    void what_one_may_not_do_is_told_in_ones_own_language() throws Exception {
        Browser sender = as(Firm.LEEDS, Scope.ACT);
        sender.open("/language/pl?back=/");
        Browser.Page page = sender.submit(
                sender.open("/tickets/" + nasty), act("return"), Map.of("text", "It belongs to another team, I think"));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.document().select("html").attr("lang")).isEqualTo("pl");
        assertThat(page.document().select("[role=alert]").text()).isNotBlank();
    }

    @Test
    void a_token_that_stands_for_nobody_cannot_act() throws Exception {
        Browser robot = nobody();
        robot.signIn(people.tokenForNobody());

        Browser.Page page = robot.submit(robot.open("/tickets/" + nasty), act("accept"), Map.of("text", UNDERSTOOD));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.document().select("[role=alert]").text()).contains("stands for no person");
    }

    @Test
    void a_form_that_another_site_sends_does_nothing() throws Exception {
        Browser browser = as(Firm.KRAKOW, Scope.ACT);
        Browser.Page page = browser.open("/tickets/" + nasty);
        Map<String, String> fields = new LinkedHashMap<>(Map.of("command", "recheck", "tracker", "firm"));

        assertThat(browser.post("/tickets/" + nasty + "/acts", fields).status()).isEqualTo(403);
        fields.put("form", "0".repeat(64));
        assertThat(browser.post("/tickets/" + nasty + "/acts", fields).text()).contains("did not come from the page");
        fields.put("form", page.document().select("input[name=form]").val());
        assertThat(browser.post("/tickets/" + nasty + "/acts", fields, "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(browser.post("/tickets/" + nasty + "/acts", fields, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(browser.post("/tickets/" + nasty + "/acts", fields).status()).isEqualTo(303);
    }

    private static String act(String command) {
        return ".act form:has(input[value=" + command + "])";
    }
}
