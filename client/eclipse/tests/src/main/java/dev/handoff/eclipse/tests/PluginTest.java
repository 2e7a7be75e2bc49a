package dev.handoff.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handoff.eclipse.HandoffPlugin;
import dev.handoff.eclipse.HandoffView;
import dev.handoff.eclipse.Settings;
import dev.handoff.ide.Situation;
import dev.handoff.ide.TicketView;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An engineer's way through a hand-off, in a real workbench, against the real service; each step goes on from the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginTest {

    private static final String UNDERSTOOD =
            "Nothing is sent before the feed answers again, and whoever waits keeps the"
                    + " price they were promised on their letter.";

    private static Wire wire;
    private static String key;

    @BeforeAll
    static void open() throws Exception {
        wire = new Wire(URI.create(Elsewhere.setting("server")));
        key = Elsewhere.offered();
        Ui.run(() -> main().setBounds(main().getDisplay().getBounds()));
    }

    @AfterAll
    static void close() throws Exception {
        wire.close();
    }

    @Test
    @Order(1)
    void settings_are_tested_and_kept_and_the_token_is_in_no_file_of_the_workspace() throws Exception {
        preferences("hoff_act_wrong");
        press("Preferences", "Test connection");
        Ui.until("the refusal", () -> says("Preferences", "token"));
        Ui.shoot("preferences");
        Ui.run(() -> field(s -> (s.getStyle() & SWT.PASSWORD) != 0).setText(Elsewhere.setting("engineer")));
        press("Preferences", "Test connection");
        Ui.until("the welcome", () -> says("Preferences", "The service answers"));
        press("Preferences", "Apply and Close");
        Ui.until("the dialog to close", () -> Ui.shell("Preferences") == null);

        assertEquals(Elsewhere.setting("engineer"), Settings.token());
        Path workspace =
                Path.of(ResourcesPlugin.getWorkspace().getRoot().getLocation().toOSString());
        try (var files = Files.walk(workspace)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        Files.readString(file, StandardCharsets.ISO_8859_1).contains(Elsewhere.setting("engineer")),
                        file.toString());
            }
        }
    }

    @Test
    @Order(2)
    void view_follows_the_branch_of_the_project() throws Exception {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("quotes");
        project.create(null);
        project.open(null);
        Path git = Files.createDirectories(Path.of(project.getLocation().toOSString(), ".git"));
        Files.writeString(
                git.resolve("HEAD"), "ref: refs/heads/feature/" + key.toLowerCase(java.util.Locale.ROOT) + "-x\n");
        Ui.on(() -> page().showView(HandoffView.VIEW));
        Ui.until("the checklist", () -> tree() != null && tree().getItemCount() > 0);

        Ui.run(() -> assertTrue(
                tree().getItem(0).getText().matches("(Gaps|Answered) \\(\\d+\\)"),
                tree().getItem(0).getText()));
        Ui.run(() -> select(0));
        Ui.shoot("view");
    }

    @Test
    @Order(3)
    void question_is_asked_and_its_answer_pops_up() throws Exception {
        command("ask");
        Ui.until("the dialog", () -> Ui.shell("Ask about an item") != null);
        Ui.run(() -> editable("Ask about an item").setText("What happens when the feed is down?"));
        Ui.shoot("ask");
        press("Ask about an item", "OK");
        Ui.until("the question", () -> view().openQuestions().size() == 1);

        String item = view().openQuestions().get(0).item();
        Elsewhere.lead(key, "answer", item, "The duty manager calls the partner.");

        Ui.until("the pop-up", () -> popup("was answered"));
        Ui.shoot("popup");
        Ui.until("the answer", () -> view().openQuestions().isEmpty());
    }

    @Test
    @Order(4)
    void read_back_is_counted_sent_and_confirmed() throws Exception {
        command("accept");
        Ui.until("the dialog", () -> Ui.shell("Accept") != null);
        Ui.run(() -> editable("Accept").setText("Prices are kept."));
        Ui.run(() -> assertFalse(button("Accept", "Send read-back").isEnabled()));
        assertTrue(Ui.on(() -> says("Accept", "9 words more are needed")));
        Ui.run(() -> editable("Accept").setText(UNDERSTOOD));
        Ui.shoot("read-back");
        press("Accept", "Send read-back");
        Ui.until(
                "the read-back",
                () -> view().handoff() != null && view().handoff().readBack() != null);

        Elsewhere.lead(key, "confirm", null, null);
        Ui.until("acceptance", () -> "accepted".equals(view().handoff().stage()));
    }

    @Test
    @Order(5)
    void action_given_offline_waits_and_goes_out_once() throws Exception {
        wire.cut();
        Ui.run(() -> HandoffPlugin.get().current().refresh());
        Ui.until("the banner", () -> says(null, "Offline"));
        command("ask");
        Ui.until("the dialog", () -> Ui.shell("Ask about an item") != null);
        Ui.run(() -> editable("Ask about an item").setText("Is the duty manager there on Sundays?"));
        press("Ask about an item", "OK");
        Ui.until("the queue", () -> HandoffPlugin.get().current().queued() == 1);
        Ui.shoot("offline");

        wire.mend();
        Ui.run(() -> HandoffPlugin.get().current().refresh());
        Ui.until("it is sent", () -> HandoffPlugin.get().current().queued() == 0);
        String handoff = Elsewhere.handoff(key);
        assertEquals(
                1,
                handoff.split("Is the duty manager there on Sundays", -1).length / 2,
                "asked more than once: " + handoff);
    }

    @Test
    @Order(6)
    void slow_service_never_freezes_the_workbench() {
        AtomicLong longest = new AtomicLong();
        AtomicLong last = new AtomicLong(System.nanoTime());
        wire.slow(1_500);
        Ui.run(() -> HandoffPlugin.get().current().refresh());
        long end = System.nanoTime() + 3_000_000_000L;
        while (System.nanoTime() < end) {
            Ui.run(() -> longest.accumulateAndGet(System.nanoTime() - last.getAndSet(System.nanoTime()), Math::max));
        }
        wire.slow(0);
        System.out.println("longest stall of the user interface: " + longest.get() / 1_000_000 + " ms");
        assertTrue(longest.get() < 1_400_000_000L, "the user interface waited for the service");
    }

    @Test
    @Order(7)
    void wrong_token_is_told_with_the_way_out() throws Exception {
        preferences("hoff_act_wrong");
        press("Preferences", "Apply and Close");
        Ui.until("the refusal", () -> HandoffPlugin.get().current().situation() instanceof Situation.Refused);
        Ui.until("the words", () -> says(null, "token create"));
        Ui.shoot("refused");
        preferences(Elsewhere.setting("engineer"));
        press("Preferences", "Apply and Close");
        Ui.until("the ticket", () -> HandoffPlugin.get().current().situation() instanceof Situation.Known);
    }

    private static void preferences(String token) {
        Ui.display()
                .asyncExec(() -> PreferencesUtil.createPreferenceDialogOn(
                                main(), HandoffPlugin.ID + ".preferences", null, null)
                        .open());
        Ui.until(
                "preferences",
                () -> Ui.shell("Preferences") != null
                        && !Ui.all(Ui.shell("Preferences"), Text.class, t -> (t.getStyle() & SWT.PASSWORD) != 0)
                                .isEmpty());
        Ui.run(() -> {
            field(t -> "https://handoff.firm.example".equals(t.getMessage())).setText(wire.address());
            field(t -> (t.getStyle() & SWT.PASSWORD) != 0).setText(token);
        });
    }

    private static Text field(java.util.function.Predicate<Text> which) {
        return Ui.all(Ui.shell("Preferences"), Text.class, which).get(0);
    }

    private static void command(String name) {
        Ui.display().asyncExec(() -> {
            try {
                PlatformUI.getWorkbench()
                        .getWorkbenchWindows()[0]
                        .getService(IHandlerService.class)
                        .executeCommand(HandoffPlugin.ID + "." + name, null);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private static void press(String shell, String label) {
        Ui.display().asyncExec(() -> button(shell, label).notifyListeners(SWT.Selection, new Event()));
    }

    private static Button button(String shell, String label) {
        return Ui.all(
                        Ui.shell(shell),
                        Button.class,
                        b -> b.getText().replace("&", "").equals(label))
                .get(0);
    }

    private static Text editable(String shell) {
        return Ui.all(
                        Ui.shell(shell),
                        Text.class,
                        t -> (t.getStyle() & SWT.MULTI) != 0 && (t.getStyle() & SWT.READ_ONLY) == 0)
                .get(0);
    }

    private static boolean says(String shell, String words) {
        Shell where = shell == null ? main() : Ui.shell(shell);
        return where != null
                && !Ui.all(where, Label.class, l -> l.isVisible() && l.getText().contains(words))
                        .isEmpty();
    }

    private static boolean popup(String words) {
        for (Shell shell : Ui.display().getShells()) {
            if (shell != main()
                    && !Ui.all(shell, Label.class, l -> l.getText().contains(words))
                            .isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static TicketView view() {
        return HandoffPlugin.get().current().situation().view();
    }

    private static Tree tree() {
        List<Tree> trees = Ui.all(
                main(),
                Tree.class,
                t -> t.isVisible()
                        && t.getItemCount() > 0
                        && t.getItem(0).getText().matches("(Gaps|Answered|Does not apply) \\(.*"));
        return trees.isEmpty() ? null : trees.get(0);
    }

    private static void select(int group) {
        TreeItem first = tree().getItem(group).getItem(0);
        tree().setSelection(first);
        Event event = new Event();
        event.item = first;
        tree().notifyListeners(SWT.Selection, event);
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private static Shell main() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }
}
