package dev.handoff.eclipse;

import dev.handoff.ide.Notice;
import dev.handoff.ide.Situation;
import dev.handoff.ide.StatusLine;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.jspecify.annotations.Nullable;

/** The state of the current ticket in the status bar; a click opens the view. Follows the branch as long as its window is open. */
public final class StatusTrim extends WorkbenchWindowControlContribution {

    private final Consumer<Situation> viewer = this::show;
    private final Consumer<Notice> hearer = new Popups();
    private final BranchFollower follower = new BranchFollower();
    private @Nullable CLabel label;

    @Override
    protected Control createControl(Composite parent) {
        CLabel made = new CLabel(parent, SWT.NONE);
        made.setText("                    ");
        made.addListener(SWT.MouseDown, event -> open());
        label = made;
        getWorkbenchWindow().getSelectionService().addPostSelectionListener(follower);
        follower.start();
        HandoffPlugin.get().current().view(viewer);
        HandoffPlugin.get().current().hear(hearer);
        return made;
    }

    @Override
    public boolean isDynamic() {
        return true;
    }

    private void show(Situation now) {
        if (label == null || label.isDisposed()) {
            return;
        }
        StatusLine line = StatusLine.of(now, HandoffPlugin.get().current().queued(), Settings.texts());
        label.setText(Banner.escaped(line.text()));
        label.setToolTipText(line.tip());
        label.requestLayout();
    }

    private void open() {
        IWorkbenchWindow window = getWorkbenchWindow();
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page != null) {
            try {
                page.showView(HandoffView.VIEW);
            } catch (PartInitException e) {
                HandoffPlugin.log("The view Context Handoff cannot be opened: " + e.getMessage(), e);
            }
        }
    }

    @Override
    public void dispose() {
        follower.stop();
        getWorkbenchWindow().getSelectionService().removePostSelectionListener(follower);
        HandoffPlugin.get().current().unview(viewer);
        HandoffPlugin.get().current().unhear(hearer);
        super.dispose();
    }
}
