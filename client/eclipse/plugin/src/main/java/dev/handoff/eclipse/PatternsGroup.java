package dev.handoff.eclipse;

import dev.handoff.ide.KeyPatterns;
import dev.handoff.ide.Texts;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** How a branch names its ticket, with a branch to try it on. */
final class PatternsGroup {

    private static final int WIDE = 300;

    private final Texts texts;
    private final Text patterns;
    private final Text branch;
    private final Verdict found;

    PatternsGroup(Composite parent, Texts texts, Runnable changed) {
        this.texts = texts;
        Group group = new Group(parent, SWT.NONE);
        group.setText(texts.say("preferences.branches"));
        GridLayoutFactory.swtDefaults().numColumns(3).spacing(8, 8).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(group);
        Label about = new Label(group, SWT.WRAP);
        about.setText(texts.say("preferences.patterns"));
        GridDataFactory.fillDefaults()
                .span(3, 1)
                .grab(true, false)
                .hint(WIDE, SWT.DEFAULT)
                .applyTo(about);
        patterns = new Text(group, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL);
        patterns.setText(Settings.store().getString(Settings.PATTERNS));
        GridDataFactory.fillDefaults()
                .span(3, 1)
                .grab(true, true)
                .hint(WIDE, 60)
                .applyTo(patterns);
        new Label(group, SWT.NONE).setText(texts.say("preferences.try"));
        branch = new Text(group, SWT.BORDER);
        branch.setText("feature/hom-12-excess");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(branch);
        found = new Verdict(group, 120);
        branch.addModifyListener(event -> tried());
        patterns.addModifyListener(event -> {
            changed.run();
            tried();
        });
        tried();
    }

    /** Why they cannot be used; blank when they can. */
    String wrong() {
        try {
            compiled();
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private KeyPatterns compiled() {
        List<String> lines = Settings.lines(patterns.getText());
        return lines.isEmpty() ? KeyPatterns.DEFAULT : KeyPatterns.of(lines);
    }

    private void tried() {
        if (wrong().isEmpty()) {
            compiled()
                    .in(branch.getText())
                    .ifPresentOrElse(
                            key -> found.say(true, texts.say("preferences.found", key)),
                            () -> found.say(false, texts.say("preferences.notfound")));
        } else {
            found.wait("");
        }
    }

    void set(String text) {
        patterns.setText(text);
    }

    String get() {
        return patterns.getText();
    }
}
