package dev.handoff.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handoff.eclipse.HandoffPlugin;
import dev.handoff.eclipse.Settings;
import dev.handoff.ide.Situation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.core.net.proxy.IProxyData;
import org.eclipse.core.net.proxy.IProxyService;
import org.eclipse.core.resources.ResourcesPlugin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.osgi.framework.BundleContext;

/** An engineer's way through a hand-off, against the real service; each step goes on from the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LoopTest {

    /** Of the demo's firm: picked up in Kraków, gaps beside answers of its own and of its parent. */
    private static final String KEY = "QUO-228";

    private static final String ASK = "Ask about an item";
    private static final String ACCEPT = "Accept " + KEY;
    private static final String UNDERSTOOD = "Quotefinch shows the five assumptions beside every price of ours, and a"
            + " quote that lacks one of them never leaves us.";

    private static Wire wire;

    @BeforeAll
    static void open() throws Exception {
        wire = new Wire(URI.create(Elsewhere.setting("server")));
    }

    @AfterAll
    static void close() throws Exception {
        wire.close();
    }

    @Test
    @Order(1)
    void settings_are_tested_and_kept_and_the_token_is_in_no_file_of_the_workspace() throws Exception {
        Workbench.showView();
        Preferences.open();
        Preferences.fill(wire.address(), "hoff_act_wrong");
        Ui.press(Preferences.TITLE, "Test connection");
        Ui.until("the refusal", () -> Workbench.says(Preferences.TITLE, "token create"));
        Ui.shoot("preferences-refused");
        Preferences.fill(wire.address(), Elsewhere.setting("engineer"));
        Ui.press(Preferences.TITLE, "Test connection");
        Ui.until("the welcome", () -> Workbench.says(Preferences.TITLE, "The service answers"));
        Ui.shoot("preferences");
        Preferences.apply();

        assertEquals(Elsewhere.setting("engineer"), Settings.token());
        assertNotInClear(
                Path.of(ResourcesPlugin.getWorkspace().getRoot().getLocation().toOSString()));
        assertNotInClear(TestApplication.OUT.resolve("keyring"));
    }

    private static void assertNotInClear(Path place) throws Exception {
        ResourcesPlugin.getWorkspace().save(true, null);
        try (var files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        Files.readString(file, StandardCharsets.ISO_8859_1).contains(Elsewhere.setting("engineer")),
                        () -> file + " holds the token in clear");
            }
        }
    }

    @Test
    @Order(2)
    void gaps_of_the_branch_s_ticket_are_seen() throws Exception {
        Workbench.project("quotes", "feature/" + KEY + "-assumptions");
        Ui.until("the checklist", () -> Workbench.tree() != null);

        assertTrue(Ui.on(() -> Workbench.tree().getItem(0).getText()).startsWith("Gaps ("));
        Workbench.item("Harm");
        Ui.until("why it matters", () -> Workbench.says(null, "Why it matters"));
        Ui.shoot("view");
    }

    @Test
    @Order(3)
    void question_is_asked_and_its_answer_pops_up() throws Exception {
        Workbench.item("Harm");
        Workbench.tool("Ask");
        Ui.opened(ASK);
        Ui.type(Workbench.words(ASK), "What must not happen to a quote without a price?");
        Ui.shoot("ask");
        Ui.press(ASK, "Send question");
        Ui.closed(ASK);
        Ui.until("the question", () -> Workbench.ticket().openQuestions().size() == 1);
        assertEquals("HARM", Workbench.ticket().openQuestions().get(0).item());
        Ui.shoot("asked");

        Elsewhere.lead(KEY, "answer", "HARM", "Nobody may see a price that we would not honour.");

        Workbench.popup("was answered", "popup-answered");
        Ui.until("the answer", () -> Workbench.ticket().openQuestions().isEmpty());
    }

    @Test
    @Order(4)
    void read_back_is_counted_sent_and_confirmed() throws Exception {
        Workbench.tool("Accept");
        Ui.opened(ACCEPT);
        Ui.type(Workbench.words(ACCEPT), "Prices are kept.");
        assertTrue(Ui.on(() -> Workbench.says(ACCEPT, "9 words more are needed")));
        assertFalse(Ui.on(() -> Ui.enabled(ACCEPT, "Send read-back")));
        Ui.shoot("read-back-short");
        Ui.type(Workbench.words(ACCEPT), UNDERSTOOD);
        Ui.shoot("read-back");
        Ui.press(ACCEPT, "Send read-back");
        Ui.closed(ACCEPT);
        Ui.until("the read-back", () -> "read-back".equals(Workbench.stage()));

        Elsewhere.lead(KEY, "confirm", null, null);

        Workbench.popup(KEY + " is accepted", "popup-accepted");
        Ui.until("acceptance", () -> "accepted".equals(Workbench.stage()));
    }

    @Test
    @Order(5)
    void section_that_changes_after_acceptance_is_reopened_and_accepted_again() throws Exception {
        Elsewhere.edit(KEY, "is not sent.", "is sent with a warning, and listed every Monday.");

        Workbench.popup("Reopened: Acceptance", "popup-reopened");
        Ui.until("the reopened item", () -> "reopened".equals(Workbench.stage()));
        Workbench.item("Acceptance");
        Ui.until("what changed", () -> Workbench.says(null, "every Monday"));
        Ui.shoot("reopened");

        Workbench.tool("Accept");
        Ui.opened(ACCEPT + " again");
        assertTrue(Ui.on(() -> Workbench.says(ACCEPT, "every Monday")));
        Ui.shoot("accept-again");
        Ui.press(ACCEPT, "Accept again");
        Ui.until("acceptance", () -> "accepted".equals(Workbench.stage()));
    }

    @Test
    @Order(6)
    void action_given_while_the_service_is_down_waits_and_goes_out_once() throws Exception {
        wire.cut();
        Workbench.tool("Refresh");
        Ui.until("the banner", () -> Workbench.says(null, "Offline"));
        Workbench.item("Example");
        Workbench.tool("Ask");
        Ui.opened(ASK);
        Ui.type(Workbench.words(ASK), "Which partner sends an example on Sundays?");
        Ui.press(ASK, "Send question");
        Ui.closed(ASK);
        Ui.until("the queue", () -> HandoffPlugin.get().current().queued() == 1);
        Ui.until("the banner to tell of it", () -> Workbench.says(null, "One action waits"));
        Ui.shoot("offline");

        wire.mend();
        Workbench.tool("Refresh");
        Ui.until("it is sent", () -> HandoffPlugin.get().current().queued() == 0);
        Ui.until("the question", () -> Workbench.ticket().openQuestions().size() == 1);
        String handoff = Elsewhere.handoff(KEY);
        String asked = "\"id\"[^}]*Which partner sends an example on Sundays";
        assertEquals(2, (handoff + " ").split(asked, -1).length, () -> "not asked once: " + handoff);
    }

    @Test
    @Order(7)
    void slow_service_never_freezes_the_workbench() throws Exception {
        Duration delay = Duration.ofSeconds(2);
        wire.slow(delay);
        try (Pulse pulse = new Pulse()) {
            Workbench.tool("Refresh");
            Workbench.item("Who");
            Workbench.tool("Ask");
            Ui.opened(ASK);
            Ui.type(Workbench.words(ASK), "Who is it?");
            Ui.press(ASK, "Send question");
            Ui.closed(ASK);
            Ui.until("the question", () -> Workbench.ticket().openQuestions().size() == 2);
            Preferences.open();
            Ui.press(Preferences.TITLE, "Test connection");
            Ui.until("the welcome", () -> Workbench.says(Preferences.TITLE, "The service answers"));
            Preferences.apply();
            Ui.until("the ticket", () -> Workbench.situation() instanceof Situation.Known);
            wire.slow(Duration.ZERO);

            Files.writeString(
                    TestApplication.OUT.resolve("longest-stall.txt"),
                    "The user interface did not answer for " + pulse.longest().toMillis()
                            + " ms at most, while the service took " + delay.toMillis() + " ms for every answer.\n");
            assertTrue(pulse.longest().compareTo(delay) < 0, () -> "it stood still for " + pulse.longest());
        }
    }

    @Test
    @Order(8)
    void proxy_of_eclipse_s_own_settings_is_used() throws Exception {
        BundleContext context = HandoffPlugin.get().getBundle().getBundleContext();
        IProxyService proxies = context.getService(context.getServiceReference(IProxyService.class));
        IProxyData http = proxies.getProxyData(IProxyData.HTTP_PROXY_TYPE);
        http.setHost("127.0.0.1");
        http.setPort(wire.port());
        proxies.setSystemProxiesEnabled(false);
        proxies.setProxiesEnabled(true);
        proxies.setProxyData(new IProxyData[] {http});
        proxies.setNonProxiedHosts(new String[0]);
        try {
            Preferences.open();
            Preferences.fill("http://handoff.firm.example", Elsewhere.setting("engineer"));
            Preferences.apply();
            Ui.until("a request to the proxy", () -> wire.heard().contains("http://handoff.firm.example/api"));
            Ui.until("the ticket, by way of the proxy", () -> Workbench.situation() instanceof Situation.Known);
        } finally {
            proxies.setProxiesEnabled(false);
        }
    }

    @Test
    @Order(9)
    void wrong_token_is_told_with_the_way_out() throws Exception {
        Preferences.open();
        Preferences.fill(wire.address(), "hoff_act_wrong");
        Preferences.apply();
        Ui.until("the refusal", () -> Workbench.situation() instanceof Situation.Refused);
        Ui.until("the words", () -> Workbench.says(null, "token create"));
        Ui.shoot("refused");

        Preferences.open();
        Preferences.fill(wire.address(), Elsewhere.setting("engineer"));
        Preferences.apply();
        Ui.until("the ticket", () -> Workbench.situation() instanceof Situation.Known);
        assertNotNull(Workbench.ticket());
    }
}
