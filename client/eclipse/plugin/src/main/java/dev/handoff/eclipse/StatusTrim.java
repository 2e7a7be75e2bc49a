package dev.handoff.eclipse;

import dev.handoff.ide.Situation;
import dev.handoff.ide.StatusLine;
import dev.handoff.ide.Texts;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.jspecify.annotations.Nullable;

/** The state of the current ticket in the status bar; a click opens the view. */
public final class StatusTrim extends WorkbenchWindowControlContribution {

    private final Consumer<Situation> viewer = this::show;
    private @Nullable CLabel label;

    @Override
    protected Control createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(2, 0).applyTo(area);
        CLabel made = new CLabel(area, SWT.NONE);
        made.setImage(Icons.image("handoff"));
        made.setMargins(2, 0, 4, 0);
        made.addListener(SWT.MouseDown, event -> Screen.open());
        made.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = made.getToolTipText();
            }
        });
        label = made;
        HandoffPlugin.get().current().view(viewer);
        return area;
    }

    private void show(Situation now) {
        if (label == null || label.isDisposed()) {
            return;
        }
        Texts texts = Settings.texts();
        CurrentTicket current = HandoffPlugin.get().current();
        StatusLine line = StatusLine.of(now, current.queued(), texts);
        String tip = current.isUnset() ? texts.say("ui.unconnected") : line.tip();
        label.setText(Screen.escaped(line.text().isEmpty() ? texts.say("trim.none") : line.text()));
        label.setToolTipText(texts.say("trim.name", tip));
        fit(label.getParent());
    }

    /** A tool bar gives a control the width that it had when it was made, so it has to be told. */
    private static void fit(Composite area) {
        Composite inner = area;
        while (inner.getParent() != null && !(inner.getParent() instanceof ToolBar)) {
            inner = inner.getParent();
        }
        if (inner.getParent() instanceof ToolBar bar) {
            int width = inner.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
            for (ToolItem item : bar.getItems()) {
                if (item.getControl() == inner && item.getWidth() != width) {
                    item.setWidth(width);
                    bar.pack();
                    bar.getParent().requestLayout();
                }
            }
        }
    }

    @Override
    public void dispose() {
        HandoffPlugin.get().current().unview(viewer);
        super.dispose();
    }
}
