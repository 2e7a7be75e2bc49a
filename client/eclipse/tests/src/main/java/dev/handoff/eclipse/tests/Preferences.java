package dev.handoff.eclipse.tests;

import dev.handoff.eclipse.HandoffPlugin;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** Our page of the preferences. */
final class Preferences {

    static final String TITLE = "Preferences";

    private Preferences() {}

    static void open() {
        Ui.display()
                .asyncExec(() -> PreferencesUtil.createPreferenceDialogOn(
                                Workbench.main(), HandoffPlugin.ID + ".preferences", null, null)
                        .open());
        Ui.opened(TITLE);
        Ui.until(
                "our page",
                () -> !Ui.all(Ui.shell(TITLE), Text.class, Preferences::secret).isEmpty());
    }

    static void fill(String server, String token) {
        Ui.type(field(text -> text.getMessage().startsWith("https://")), server);
        Ui.type(field(Preferences::secret), token);
    }

    static void apply() {
        Ui.press(TITLE, "Apply and Close");
        Ui.closed(TITLE);
    }

    private static boolean secret(Text text) {
        return (text.getStyle() & SWT.PASSWORD) != 0;
    }

    private static Text field(Predicate<Text> which) {
        return Ui.on(() -> Ui.all(Ui.shell(TITLE), Text.class, which).get(0));
    }
}
