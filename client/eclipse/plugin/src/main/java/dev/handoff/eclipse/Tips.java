package dev.handoff.eclipse;

import org.eclipse.jface.viewers.ColumnViewer;
import org.eclipse.jface.viewers.IToolTipProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;

/** Tool tips of a viewer whose label provider sets text in more than one style. */
final class Tips extends DefaultToolTip {

    /** After the pointer has rested; sooner it would cover what one is about to click. */
    private static final int SOON = 700;

    private final ColumnViewer viewer;
    private final IToolTipProvider texts;

    private Tips(ColumnViewer viewer, IToolTipProvider texts) {
        super(viewer.getControl(), ToolTip.NO_RECREATE, false);
        this.viewer = viewer;
        this.texts = texts;
    }

    static void on(ColumnViewer viewer, IToolTipProvider texts) {
        Tips tips = new Tips(viewer, texts);
        tips.setShift(new Point(12, 12));
        tips.setPopupDelay(SOON);
    }

    private @Nullable Object element(Event event) {
        ViewerCell cell = viewer.getCell(new Point(event.x, event.y));
        return cell == null ? null : cell.getElement();
    }

    @Override
    protected @Nullable Object getToolTipArea(Event event) {
        return element(event);
    }

    @Override
    protected boolean shouldCreateToolTip(Event event) {
        Object element = element(event);
        return element != null && texts.getToolTipText(element) != null;
    }

    @Override
    protected String getText(Event event) {
        Object element = element(event);
        String text = element == null ? null : texts.getToolTipText(element);
        return text == null ? "" : text;
    }
}
