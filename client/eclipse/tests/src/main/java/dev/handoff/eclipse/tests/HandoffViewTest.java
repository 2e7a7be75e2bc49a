package dev.handoff.eclipse.tests;

import static org.junit.jupiter.api.Assertions.*;

import com.sun.net.httpserver.HttpServer;
import dev.handoff.eclipse.Activator;
import dev.handoff.eclipse.HandoffView;
import dev.handoff.eclipse.Settings;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.*;

@TestMethodOrder(MethodOrderer.MethodName.class)
class HandoffViewTest {
    static HttpServer server;
    static final List<String> requests = new CopyOnWriteArrayList<>();
    static final Map<String, String> state = new TreeMap<>(Map.of("why", "accepted", "api", "open", "perf", "open"));

    @BeforeAll
    static void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", ex -> {
            String body = new String(ex.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = ex.getRequestURI().getPath();
            requests.add(ex.getRequestMethod() + " " + path + " "
                    + ex.getRequestHeaders().getFirst("Authorization") + " " + body);
            String[] seg = path.split("/");
            if (seg.length > 6) state.put(seg[5], seg[6].equals("accept") ? "accepted" : "asked");
            String json = "{\"key\":\"" + seg[3] + "\",\"title\":\"Refunds for split payments\",\"checklist\":["
                    + item("why", "Why: finance asked for partial refunds (interview 12 May)") + ","
                    + item("api", "API contract agreed with Ledger team") + ","
                    + item("perf", "Latency budget of the refund call") + "],\"links\":[{\"title\":\"Decision"
                    + " record\",\"url\":\"https://wiki.example/adr/17\"},{\"title\":\"Prototype"
                    + " branch\",\"url\":\"https://git.example/pay/42\"}]}";
            byte[] b = json.getBytes(StandardCharsets.UTF_8);
            ex.sendResponseHeaders(200, b.length);
            ex.getResponseBody().write(b);
            ex.close();
        });
        server.start();
    }

    static String item(String id, String text) {
        return "{\"id\":\"" + id + "\",\"text\":\"" + text + "\",\"state\":\"" + state.get(id) + "\"}";
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    static String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    static Shell main() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }

    @BeforeAll
    static void large() {
        Ui.run(() -> main().setBounds(main().getDisplay().getBounds()));
    }

    @Test
    void a_preference_page_stores_url_and_token() throws Exception {
        Ui.display()
                .asyncExec(
                        () -> PreferencesUtil.createPreferenceDialogOn(main(), "dev.handoff.eclipse.prefs", null, null)
                                .open());
        Ui.until("preferences", () -> Ui.shell("Preferences") != null);
        Ui.run(() -> {
            Shell s = Ui.shell("Preferences");
            Text token = Ui.all(s, Text.class, t -> (t.getStyle() & SWT.PASSWORD) != 0)
                    .get(0);
            Text u = Ui.all(s, Text.class, t -> t.getText().startsWith("http")).get(0);
            u.setText(url());
            token.setText("s3cret");
        });
        Ui.shoot("preferences");
        Ui.display().asyncExec(() -> {
            Button ok = Ui.all(
                            Ui.shell("Preferences"),
                            Button.class,
                            b -> b.getText().contains("Apply and Close"))
                    .get(0);
            ok.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
        });
        Ui.until("preferences to close", () -> Ui.shell("Preferences") == null);
        assertEquals("s3cret", Settings.token());
        assertEquals(url(), Activator.get().getPreferenceStore().getString(Settings.URL));
        try (var files = Files.walk(
                Path.of(ResourcesPlugin.getWorkspace().getRoot().getLocation().toOSString(), ".metadata"))) {
            for (Path f : files.filter(Files::isRegularFile).toList())
                assertFalse(
                        new String(Files.readAllBytes(f), StandardCharsets.ISO_8859_1).contains("s3cret"),
                        f.toString());
        }
    }

    @Test
    void b_view_follows_the_branch_of_the_project() throws Exception {
        IProject p = ResourcesPlugin.getWorkspace().getRoot().getProject("payments");
        p.create(null);
        p.open(null);
        Path git = Files.createDirectories(Path.of(p.getLocation().toOSString(), ".git"));
        Files.writeString(git.resolve("HEAD"), "ref: refs/heads/feature/PAY-42-split-refunds\n");
        HandoffView v = (HandoffView) Ui.on(() -> page().showView(Activator.VIEW));
        Ui.until("the checklist", () -> tables().size() == 2 && tables().get(0).getItemCount() == 3);
        Ui.run(() -> {
            Table t = tables().get(0);
            assertTrue(t.getItem(0).getChecked());
            assertFalse(t.getItem(1).getChecked());
            assertEquals("API contract agreed with Ledger team", t.getItem(1).getText(0));
            assertEquals(2, tables().get(1).getItemCount());
        });
        assertTrue(
                requests.get(requests.size() - 1).startsWith("GET /api/tickets/PAY-42/handoff Bearer s3cret"),
                requests.toString());
        Ui.run(() -> page().setPartState(page().findViewReference(Activator.VIEW), IWorkbenchPage.STATE_RESTORED));
        Ui.shoot("view");
    }

    @Test
    void c_accept_by_toolbar_click() throws Exception {
        Ui.run(() -> tables().get(0).setSelection(1));
        clickTool("Accept");
        Ui.until("accepted", () -> tables().get(0).getItem(1).getChecked());
        assertTrue(
                requests.stream()
                        .anyMatch(r -> r.startsWith("POST /api/tickets/PAY-42/handoff/api/accept Bearer s3cret")),
                requests.toString());
    }

    @Test
    void d_ask_opens_a_dialog_and_posts() throws Exception {
        Ui.run(() -> tables().get(0).setSelection(2));
        clickTool("Ask");
        Ui.until("dialog", () -> Ui.shell("Ask") != null);
        Ui.run(() -> Ui.all(Ui.shell("Ask"), Text.class, t -> (t.getStyle() & SWT.READ_ONLY) == 0)
                .get(0)
                .setText("What p99 is acceptable?"));
        Ui.shoot("ask");
        Ui.display()
                .asyncExec(() -> Ui.all(
                                Ui.shell("Ask"), Button.class, b -> b.getText().equals("OK"))
                        .get(0)
                        .notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event()));
        Ui.until("asked", () -> "asked".equals(tables().get(0).getItem(2).getText(1)));
        assertTrue(
                requests.stream()
                        .anyMatch(
                                r -> r.contains("/perf/ask Bearer s3cret {\"question\":\"What p99 is acceptable?\"}")),
                requests.toString());
        Ui.shoot("after");
    }

    @Test
    void e_server_error_is_shown_not_thrown() {
        Ui.run(() -> Activator.get().getPreferenceStore().setValue(Settings.URL, "http://127.0.0.1:1/"));
        Ui.run(() -> ((HandoffView) page().findView(Activator.VIEW)).refresh());
        Ui.until(
                "error",
                () -> Ui.all(main(), Label.class, l -> l.getText().contains("Failed to connect"))
                                .size()
                        == 1);
    }

    static void clickTool(String text) {
        var p = Ui.on(() -> {
            for (ToolBar b : Ui.all(main(), ToolBar.class, Control::isVisible))
                for (ToolItem i : b.getItems())
                    if (text.equals(i.getText())) {
                        Rectangle r = i.getBounds();
                        return b.toDisplay(r.x + r.width / 2, r.y + r.height / 2);
                    }
            throw new AssertionError("no tool item " + text);
        });
        Ui.click(p);
    }

    /** the view's tables, top to bottom */
    static List<Table> tables() {
        var part = page().findView(Activator.VIEW);
        if (part == null) return List.of();
        return Ui.all(
                main(),
                Table.class,
                t -> t.getColumnCount() == 2
                        && List.of("Context item", "Link")
                                .contains(t.getColumn(0).getText()));
    }
}
