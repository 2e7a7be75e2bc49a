package dev.handoff.eclipse;

import dev.handoff.client.Checklist.Item;
import dev.handoff.ide.Texts;
import java.util.List;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A few words about one item, or about the whole hand-off where no items are given. */
final class ItemDialog extends Dialog {

    private final Texts texts;
    private final String action;
    private final List<Item> items;
    private int chosen;
    private String written = "";

    /**
     * @param action such as {@code ask}: its texts are {@code action.ask.title} and {@code action.ask.prompt}
     * @param items to choose from; empty for none
     */
    ItemDialog(Shell parent, Texts texts, String action, List<Item> items, int chosen) {
        super(parent);
        this.texts = texts;
        this.action = action;
        this.items = items;
        this.chosen = Math.max(0, chosen);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(texts.say("action." + action + ".title"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(12, 12).applyTo(area);
        if (!items.isEmpty()) {
            combo(area);
        }
        Label prompt = new Label(area, SWT.WRAP);
        prompt.setText(texts.say("action." + action + ".prompt"));
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(prompt);
        Text text = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(420, 90).applyTo(text);
        text.addModifyListener(event -> {
            written = text.getText().strip();
            check();
        });
        text.setFocus();
        return area;
    }

    private void combo(Composite area) {
        Combo combo = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setItems(items.stream().map(Item::name).toArray(String[]::new));
        combo.select(chosen);
        combo.addListener(SWT.Selection, event -> chosen = combo.getSelectionIndex());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        check();
    }

    private void check() {
        Button send = getButton(IDialogConstants.OK_ID);
        if (send != null) {
            send.setEnabled(!written.isEmpty());
        }
    }

    String written() {
        return written;
    }

    Item item() {
        return items.get(chosen);
    }
}
