package dev.handoff.eclipse;

import dev.handoff.ide.Texts;
import java.io.IOException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.jspecify.annotations.Nullable;

/** Server, token, language, and how a branch names its ticket. */
public final class HandoffPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

    static final String PAGE = HandoffPlugin.ID + ".preferences";

    private static final int WIDE = 300;

    private final Texts texts = Settings.texts();
    private @Nullable Text server;
    private @Nullable Text token;
    private @Nullable Combo language;
    private @Nullable Verdict tested;
    private @Nullable PatternsGroup patterns;

    static void show() {
        PreferencesUtil.createPreferenceDialogOn(null, PAGE, null, null).open();
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(Settings.store());
        setDescription(texts.say("preferences.intro"));
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), PAGE);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 10).applyTo(area);
        connection(area);
        patterns = new PatternsGroup(area, texts, this::check);
        Composite last = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(last);
        label(last, "preferences.language");
        language = new Combo(last, SWT.READ_ONLY);
        language.setItems("English", "Polski");
        language.select(Texts.LANGUAGES.indexOf(texts.language()));
        check();
        return area;
    }

    private void connection(Composite area) {
        Group group = new Group(area, SWT.NONE);
        group.setText(texts.say("preferences.connection"));
        GridLayoutFactory.swtDefaults().numColumns(2).spacing(8, 8).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        server = field(group, "preferences.server", SWT.NONE, Settings.server());
        server.setMessage("https://handoff.firm.example");
        token = field(
                group,
                "preferences.token",
                SWT.PASSWORD,
                HandoffPlugin.get().current().token());
        token.setToolTipText(texts.say("preferences.token.tip"));
        Button test = new Button(group, SWT.PUSH);
        test.setText(texts.say("preferences.test"));
        test.addListener(SWT.Selection, event -> test());
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(test);
        tested = new Verdict(group, WIDE);
        server.addModifyListener(event -> check());
    }

    private Text field(Composite area, String name, int style, String value) {
        label(area, name);
        Text text = new Text(area, SWT.BORDER | style);
        text.setText(value);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDE, SWT.DEFAULT).applyTo(text);
        return text;
    }

    private void label(Composite area, String name) {
        new Label(area, SWT.NONE).setText(texts.say(name));
    }

    private void check() {
        String wrong = patterns == null ? "" : patterns.wrong();
        setErrorMessage(wrong.isEmpty() ? null : wrong);
        setValid(wrong.isEmpty());
        if (server != null) {
            setMessage(Connection.isPlain(server.getText()) ? texts.say("preferences.plain") : null, WARNING);
        }
    }

    /** In the background; a server that does not answer must not freeze the dialog. */
    private void test() {
        if (server == null || token == null || tested == null) {
            return;
        }
        String address = server.getText().strip();
        String secret = token.getText();
        if (address.isEmpty()) {
            tested.say(false, texts.say("preferences.noserver"));
            return;
        }
        tested.wait(texts.say("preferences.testing"));
        Job.create(texts.say("preferences.testing"), monitor -> {
                    IStatus status = Connection.test(address, secret);
                    Screen.later(() -> told(status));
                })
                .schedule();
    }

    private void told(IStatus status) {
        if (tested != null) {
            tested.say(status.isOK(), status.isOK() ? texts.say("preferences.works") : status.getMessage());
        }
    }

    @Override
    protected void performDefaults() {
        if (server != null && patterns != null) {
            server.setText("");
            patterns.set("");
        }
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        if (server == null || token == null || patterns == null || language == null) {
            return true;
        }
        try {
            if (!token.getText().strip().equals(HandoffPlugin.get().current().token())) {
                Settings.token(token.getText());
            }
        } catch (StorageException | IOException e) {
            setErrorMessage(texts.say("preferences.unstored", String.valueOf(e.getMessage())));
            return false;
        }
        getPreferenceStore().setValue(Settings.LANGUAGE, Texts.LANGUAGES.get(language.getSelectionIndex()));
        getPreferenceStore().setValue(Settings.PATTERNS, patterns.get());
        getPreferenceStore().setValue(Settings.SERVER, server.getText().strip());
        HandoffPlugin.get().current().reconnect();
        return true;
    }
}
