package dev.handoff.eclipse;

import dev.handoff.client.Checklist.Item;
import dev.handoff.ide.SiteClock;
import dev.handoff.ide.Situation;
import dev.handoff.ide.TicketView;
import java.util.Optional;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPartSite;
import org.jspecify.annotations.Nullable;

/** The checklist with its details: side by side where there is room, one above the other where there is none. */
final class Ticket {

    private static final int NARROW = 460;

    private final SashForm sash;
    private final ChecklistTree checklist;
    private final Details details;
    private @Nullable TicketView view;

    Ticket(Composite parent, SiteClock clock, IWorkbenchPartSite site) {
        sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        checklist = new ChecklistTree(sash, clock.texts(), this::selected);
        details = new Details(sash, clock);
        sash.setWeights(4, 6);
        sash.addListener(SWT.Resize, event -> turn());
        TreeViewer viewer = checklist.viewer();
        MenuManager menu = new MenuManager();
        viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
        site.registerContextMenu(menu, viewer);
        site.setSelectionProvider(viewer);
        Dragging.from(viewer, clock.texts(), () -> Optional.ofNullable(view));
        viewer.addDoubleClickListener(event -> Commands.run("ask"));
    }

    private void turn() {
        Point size = sash.getSize();
        int wanted = size.x < NARROW || size.x < size.y * 1.1 ? SWT.VERTICAL : SWT.HORIZONTAL;
        if (sash.getOrientation() != wanted) {
            sash.setOrientation(wanted);
        }
    }

    void show(Situation now) {
        view = now.view();
        checklist.show(view);
        details.none(now);
        details.show(view, checklist.selected());
    }

    private void selected(@Nullable Item item) {
        details.show(view, item);
    }

    void select(Item item) {
        checklist.select(item);
    }

    Optional<Item> selected() {
        return Optional.ofNullable(checklist.selected());
    }

    void focus() {
        if (!checklist.viewer().getTree().isDisposed()) {
            checklist.viewer().getTree().setFocus();
        }
    }
}
