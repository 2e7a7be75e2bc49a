package dev.handoff.eclipse;

import dev.handoff.ide.KeyPatterns;
import dev.handoff.ide.Texts;
import java.io.IOException;
import java.util.List;
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
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.jspecify.annotations.Nullable;

/** Server, token, language, and how a branch names its ticket. */
public final class HandoffPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

    static final String PAGE = HandoffPlugin.ID + ".preferences";

    private final Texts texts = Settings.texts();
    private @Nullable Text server;
    private @Nullable Text token;
    private @Nullable Text patterns;
    private @Nullable Combo language;
    private @Nullable Label tested;

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(Settings.store());
        setDescription(texts.say("preferences.intro"));
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 8).applyTo(area);
        server = field(area, "preferences.server", SWT.NONE, Settings.server());
        server.setMessage("https://handoff.firm.example");
        token = field(area, "preferences.token", SWT.PASSWORD, Settings.token());
        Button test = new Button(area, SWT.PUSH);
        test.setText(texts.say("preferences.test"));
        test.addListener(SWT.Selection, event -> test());
        tested = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(tested);
        new Label(area, SWT.NONE).setText(texts.say("preferences.language"));
        language = new Combo(area, SWT.READ_ONLY);
        language.setItems("English", "Polski");
        language.select(Texts.LANGUAGES.indexOf(texts.language()));
        Label about = new Label(area, SWT.WRAP);
        about.setText(texts.say("preferences.patterns"));
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(300, SWT.DEFAULT)
                .applyTo(about);
        patterns = new Text(area, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL);
        patterns.setText(getPreferenceStore().getString(Settings.PATTERNS));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(300, 60).applyTo(patterns);
        patterns.addModifyListener(event -> check());
        return area;
    }

    private Text field(Composite area, String name, int style, String value) {
        new Label(area, SWT.NONE).setText(texts.say(name));
        Text text = new Text(area, SWT.BORDER | style);
        text.setText(value);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(text);
        return text;
    }

    private void check() {
        try {
            List<String> lines = patterns == null ? List.of() : Settings.lines(patterns.getText());
            if (!lines.isEmpty()) {
                KeyPatterns.of(lines);
            }
            setErrorMessage(null);
            setValid(true);
        } catch (IllegalArgumentException e) {
            setErrorMessage(e.getMessage());
            setValid(false);
        }
    }

    /** In the background; a server that does not answer must not freeze the dialog. */
    private void test() {
        if (server == null || token == null || tested == null) {
            return;
        }
        String address = server.getText();
        String secret = token.getText();
        tested.setText(texts.say("preferences.testing"));
        Job.create(texts.say("preferences.testing"), monitor -> {
                    IStatus status = Connection.test(address, secret);
                    CurrentTicket.onScreen(() -> told(status));
                })
                .schedule();
    }

    private void told(IStatus status) {
        if (tested != null && !tested.isDisposed()) {
            tested.setText(Banner.escaped(status.isOK() ? texts.say("preferences.works") : status.getMessage()));
            tested.requestLayout();
        }
    }

    @Override
    protected void performDefaults() {
        if (server != null && patterns != null) {
            server.setText("");
            patterns.setText("");
        }
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        if (server == null || token == null || patterns == null || language == null) {
            return true;
        }
        try {
            Settings.token(token.getText());
        } catch (StorageException | IOException e) {
            setErrorMessage(texts.say("preferences.unstored", String.valueOf(e.getMessage())));
            return false;
        }
        getPreferenceStore().setValue(Settings.LANGUAGE, Texts.LANGUAGES.get(language.getSelectionIndex()));
        getPreferenceStore().setValue(Settings.PATTERNS, patterns.getText());
        getPreferenceStore().setValue(Settings.SERVER, server.getText().strip());
        HandoffPlugin.get().current().reconnect();
        return true;
    }
}
