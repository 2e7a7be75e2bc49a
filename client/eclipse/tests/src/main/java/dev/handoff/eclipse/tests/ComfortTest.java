package dev.handoff.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handoff.eclipse.HandoffPlugin;
import dev.handoff.eclipse.Settings;
import dev.handoff.eclipse.TicketQuickAccess;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.quickaccess.QuickAccessElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What makes the plug-in pleasant: keys, finding, copying, words that are kept, narrow windows, another language. */
class ComfortTest {

    private static final String KEY = "QUO-219";
    private static final String ASK = "Ask about an item";

    @BeforeAll
    static void open() throws Exception {
        Settings.token(Elsewhere.setting("engineer"));
        Ui.run(() -> {
            HandoffPlugin.get().getPreferenceStore().setValue(Settings.LANGUAGE, "en");
            HandoffPlugin.get().getPreferenceStore().setValue(Settings.SERVER, Elsewhere.setting("server"));
        });
        Workbench.showView();
        show(KEY);
    }

    private static void show(String key) {
        Ui.run(() -> HandoffPlugin.get().current().show(key));
        Ui.until(
                key,
                () -> Workbench.ticket() != null && Workbench.ticket().key().equals(key));
        Ui.until("its checklist", () -> Workbench.tree() != null);
    }

    @Test
    void our_keys_are_nobody_else_s() {
        List<Binding> all = Ui.on(() -> Arrays.asList(
                PlatformUI.getWorkbench().getService(IBindingService.class).getBindings()));
        List<TriggerSequence> ours = all.stream()
                .filter(ComfortTest::isOurs)
                .map(Binding::getTriggerSequence)
                .distinct()
                .toList();
        assertEquals(14, ours.size(), ours::toString);

        List<String> clashes = all.stream()
                .filter(binding -> !isOurs(binding) && binding.getParameterizedCommand() != null)
                .filter(binding -> ours.stream()
                        .anyMatch(key -> key.startsWith(binding.getTriggerSequence(), true)
                                || binding.getTriggerSequence().startsWith(key, true)))
                .map(Binding::toString)
                .toList();
        assertEquals(List.of(), clashes);
    }

    @Test
    void our_keys_act() {
        Workbench.item("Harm");
        Ui.chord('h', SWT.ALT, SWT.SHIFT);
        Ui.chord('q');
        Ui.opened(ASK);
        Ui.press(ASK, "Cancel");
        Ui.closed(ASK);
    }

    private static boolean isOurs(Binding binding) {
        return binding.getParameterizedCommand() != null
                && (binding.getParameterizedCommand().getId().startsWith(HandoffPlugin.ID)
                        || binding.getParameterizedCommand()
                                .getParameterMap()
                                .containsValue(HandoffPlugin.ID + ".view"));
    }

    @Test
    void tickets_are_found_by_words_of_their_titles_and_shown() {
        Ui.until("the tickets", () -> found("no-claims discount").length == 1);
        QuickAccessElement ticket = Ui.on(() -> found("no-claims discount")[0]);
        assertTrue(ticket.getLabel().startsWith("QUO-211"), ticket.getLabel());

        Ui.run(ticket::execute);
        Ui.until(
                "the ticket",
                () -> Workbench.ticket() != null && Workbench.ticket().key().equals("QUO-211"));
        show(KEY);
    }

    private static QuickAccessElement[] found(String words) {
        return new TicketQuickAccess().computeElements(words, new NullProgressMonitor());
    }

    @Test
    void what_makes_no_sense_now_is_grey() {
        show("QUO-233"); // It has not crossed and is not about to.
        Ui.until("accept to be grey", () -> !enabled("accept") && !enabled("return") && !enabled("ask"));
        assertTrue(Ui.on(() -> enabled("answer")));
        show(KEY);
        Ui.until("accept to be offered", () -> enabled("accept"));
        assertFalse(Ui.on(() -> enabled("confirm")), "nothing was read back");
    }

    private static boolean enabled(String command) {
        return PlatformUI.getWorkbench()
                .getService(ICommandService.class)
                .getCommand(HandoffPlugin.ID + "." + command)
                .isEnabled();
    }

    @Test
    void checklist_is_copied_as_markdown() {
        run("copy");
        String copied = Ui.on(() -> {
            Clipboard clipboard = new Clipboard(Ui.display());
            try {
                return (String) clipboard.getContents(TextTransfer.getInstance());
            } finally {
                clipboard.dispose();
            }
        });
        assertNotNull(copied, "nothing was copied");
        assertTrue(copied.startsWith("### Context of " + KEY), copied);
    }

    @Test
    void context_goes_to_the_cursor_of_a_commit_message() {
        Text message = Ui.on(() -> {
            Shell shell = new Shell(Workbench.main(), SWT.SHELL_TRIM);
            shell.setLayout(new FillLayout());
            Text text = new Text(shell, SWT.MULTI | SWT.BORDER);
            shell.setSize(500, 200);
            shell.open();
            shell.forceActive();
            text.setFocus();
            return text;
        });
        Ui.until("the cursor", message::isFocusControl);
        run("insert");
        Ui.run(() -> {
            assertTrue(message.getText().startsWith(KEY + ": "), message.getText());
            message.getShell().close();
        });
    }

    private static void run(String command) {
        Ui.on(() -> PlatformUI.getWorkbench()
                .getService(IHandlerService.class)
                .executeCommand(HandoffPlugin.ID + "." + command, null));
    }

    @Test
    void words_are_kept_when_a_dialog_is_closed() {
        Workbench.item("Harm");
        Workbench.tool("Ask");
        Ui.opened(ASK);
        Ui.type(Workbench.words(ASK), "not yet finished");
        Ui.press(ASK, "Cancel");
        Ui.closed(ASK);
        Workbench.tool("Ask");
        Ui.opened(ASK);
        assertEquals("not yet finished", Ui.on(() -> Workbench.words(ASK).getText()));
        Ui.press(ASK, "Cancel");
        Ui.closed(ASK);
    }

    @Test
    void narrow_view_stands_on_end() {
        Ui.run(() -> Workbench.main().setSize(480, 860));
        Ui.until("one above the other", () -> orientation() == SWT.VERTICAL);
        Ui.shoot("narrow");
        Ui.run(() -> Workbench.main().setBounds(Ui.display().getBounds()));
        Ui.until("side by side", () -> orientation() == SWT.HORIZONTAL);
    }

    private static int orientation() {
        return ((SashForm) Workbench.tree().getParent()).getOrientation();
    }

    @Test
    void another_language_is_spoken_at_once() {
        language("pl");
        Ui.until(
                "Polish",
                () -> Workbench.tree() != null
                        && Workbench.tree().getItem(0).getText().startsWith("Luki ("));
        language("en");
        Ui.until(
                "English",
                () -> Workbench.tree() != null
                        && Workbench.tree().getItem(0).getText().startsWith("Gaps ("));
    }

    private static void language(String language) {
        Ui.run(() -> HandoffPlugin.get().getPreferenceStore().setValue(Settings.LANGUAGE, language));
    }

    @Test
    void help_is_there_in_both_languages() {
        for (String page : List.of("help/handoff.html", "nl/pl/help/handoff.html", "nl/pl/help/contexts.xml")) {
            assertNotNull(HandoffPlugin.get().getBundle().getEntry(page), page);
        }
    }

    @Test
    void refusal_is_in_the_error_log_with_the_way_out_and_without_the_token() throws Exception {
        List<String> entries = new CopyOnWriteArrayList<>();
        ILogListener listener = (status, plugin) -> entries.add(status.getPlugin() + ": " + status.getMessage());
        Platform.addLogListener(listener);
        try {
            Settings.token("hoff_act_wrong");
            HandoffPlugin.get().current().reconnect();
            Ui.until(
                    "the entry",
                    () -> entries.stream()
                            .anyMatch(entry -> entry.startsWith(HandoffPlugin.ID)
                                    && entry.contains("See Preferences, Context Handoff")));
            assertTrue(entries.stream().noneMatch(entry -> entry.contains("hoff_act_wrong")), entries::toString);
        } finally {
            Platform.removeLogListener(listener);
            Settings.token(Elsewhere.setting("engineer"));
            HandoffPlugin.get().current().reconnect();
        }
        show(KEY);
    }
}
