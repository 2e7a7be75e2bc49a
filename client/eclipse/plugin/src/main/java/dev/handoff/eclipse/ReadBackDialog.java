package dev.handoff.eclipse;

import dev.handoff.ide.ReadBackDraft;
import dev.handoff.ide.Texts;
import dev.handoff.ide.TicketView;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/** Where the receiver says in their own words what they understood; counts, and warns before the service would. */
final class ReadBackDialog extends TitleAreaDialog {

    private final Texts texts;
    private final TicketView view;
    private String written = "";
    private @Nullable Label count;

    ReadBackDialog(Shell parent, Texts texts, TicketView view) {
        super(parent);
        this.texts = texts;
        this.view = view;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(texts.say("readback.title", view.key()));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(texts.say("readback.title", view.key()));
        setMessage(texts.say("readback.message"));
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 10).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        Text text = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(420, 140).applyTo(text);
        count = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
        text.addModifyListener(event -> {
            written = text.getText();
            check();
        });
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        Button send = getButton(IDialogConstants.OK_ID);
        send.setText(texts.say("readback.send"));
        setButtonLayoutData(send);
        check();
    }

    private void check() {
        ReadBackDraft draft = ReadBackDraft.of(written, view);
        if (count != null) {
            count.setText(say(draft));
            count.requestLayout();
        }
        Button send = getButton(IDialogConstants.OK_ID);
        if (send != null) {
            send.setEnabled(draft.mayBeSent());
        }
    }

    private String say(ReadBackDraft draft) {
        if (draft.missing() > 0) {
            return texts.count("readback.missing", draft.missing());
        }
        return draft.mostlyCopied() ? texts.say("readback.copied") : texts.say("readback.good", draft.count());
    }

    String written() {
        return written;
    }
}
