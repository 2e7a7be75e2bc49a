package dev.handoff.eclipse;

import dev.handoff.client.Checklist.Item;
import dev.handoff.ide.Drafts;
import dev.handoff.ide.Form;
import dev.handoff.ide.Prose;
import dev.handoff.ide.SiteClock;
import dev.handoff.ide.Story;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/** Where a person says what they do about a ticket: which item, which words; beside it what they need to have before their eyes. */
final class FormDialog extends TitleAreaDialog {

    private static final int WIDE = 480;

    private final Form form;
    private final Drafts drafts;
    private final Story story;
    private final List<Item> items;
    private @Nullable Item item;
    private String written = "";
    private @Nullable Text text;
    private @Nullable Verdict verdict;
    private @Nullable ProseText beside;

    /** @param selected in the checklist; null for none */
    FormDialog(Shell parent, Form form, Drafts drafts, @Nullable Item selected) {
        super(parent);
        this.form = form;
        this.drafts = drafts;
        story = new Story(form.texts(), new SiteClock(form.texts(), ZoneId.systemDefault()));
        items = form.items();
        item = items.isEmpty() ? null : items.get(Math.max(0, selected == null ? 0 : items.indexOf(selected)));
        setShellStyle(getShellStyle() | SWT.RESIZE);
        setHelpAvailable(PlatformUI.getWorkbench().getHelpSystem().hasHelpUI());
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(form.title());
        PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, HandoffPlugin.ID + ".actions");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(form.title());
        setTitleImage(Icons.image("banner"));
        setMessage(form.prompt());
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(12, 10)
                .spacing(8, 8)
                .applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        if (!items.isEmpty()) {
            combo(area);
        }
        if (form.takesText()) {
            text = writing(area);
        }
        beside = new ProseText(area, SWT.BORDER, form.texts().say("ui.details"));
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, true)
                .hint(WIDE, 170)
                .applyTo(beside.control());
        restore();
        return area;
    }

    private void combo(Composite area) {
        Label label = new Label(area, SWT.NONE);
        label.setText(form.texts().say("form.items"));
        Combo combo = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setItems(items.stream().map(Item::name).toArray(String[]::new));
        combo.select(item == null ? 0 : items.indexOf(item));
        combo.addListener(SWT.Selection, event -> {
            keep();
            item = items.get(combo.getSelectionIndex());
            restore();
        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
    }

    private Text writing(Composite area) {
        Text field = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, true)
                .hint(WIDE, 96)
                .applyTo(field);
        Spoken.named(field, form.prompt());
        verdict = new Verdict(area, WIDE);
        verdict.span(2);
        field.addModifyListener(event -> {
            written = field.getText();
            check();
        });
        field.addListener(SWT.Traverse, event -> {
            boolean tab = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
            event.doit |= tab;
        });
        field.addListener(SWT.KeyDown, event -> {
            Button send = getButton(IDialogConstants.OK_ID);
            if (event.character == SWT.CR && (event.stateMask & SWT.MOD1) != 0 && send != null && send.isEnabled()) {
                event.doit = false;
                okPressed();
            }
        });
        field.setFocus();
        return field;
    }

    /** What was written before of the same, and what there is to read about it. */
    private void restore() {
        if (text != null) {
            text.setText(drafts.of(form.view().key(), form.action(), itemId()));
            text.setSelection(text.getCharCount());
        }
        if (beside != null) {
            beside.show(reading());
        }
        check();
    }

    private Prose reading() {
        if (item != null) {
            return story.item(form.view(), item, Instant.now());
        }
        return switch (form.action()) {
            case CONFIRM, CORRECT -> story.readBack(form.view());
            case RETURN -> story.gaps(form.view());
            default -> story.acceptance(form);
        };
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button send = createButton(parent, IDialogConstants.OK_ID, form.send(), true);
        send.setToolTipText("Ctrl+Enter");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    private void check() {
        Form.Check check = form.check(item, written);
        if (verdict != null) {
            verdict.put(written.isBlank() || check.message().isEmpty() ? null : sign(check.level()), check.message());
        }
        Button send = getButton(IDialogConstants.OK_ID);
        if (send != null) {
            send.setEnabled(check.level() != Form.Level.INCOMPLETE);
        }
    }

    private static Image sign(Form.Level level) {
        return Icons.image(
                switch (level) {
                    case INCOMPLETE -> "hollow";
                    case DOUBTFUL -> "missing";
                    case GOOD -> "present";
                });
    }

    @Override
    public boolean close() {
        keep();
        return super.close();
    }

    private void keep() {
        if (form.takesText()) {
            drafts.keep(form.view().key(), form.action(), itemId(), written);
        }
    }

    @Override
    protected Point getInitialSize() {
        Point size = super.getInitialSize();
        return new Point(Math.min(size.x, 680), size.y);
    }

    private String itemId() {
        return item == null ? "" : item.id();
    }

    @Nullable
    Item item() {
        return item;
    }

    String written() {
        return written;
    }
}
