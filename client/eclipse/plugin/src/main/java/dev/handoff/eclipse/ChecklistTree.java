package dev.handoff.eclipse;

import dev.handoff.client.Checklist.Item;
import dev.handoff.ide.Texts;
import dev.handoff.ide.TicketView;
import dev.handoff.ide.TicketView.Group;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;

/** The checklist, grouped: gaps, then answers, then what does not apply. */
final class ChecklistTree {

    private final TreeViewer viewer;
    private final ChecklistLabels labels;
    private @Nullable TicketView view;

    ChecklistTree(Composite parent, Texts texts, Consumer<@Nullable Item> selected) {
        viewer = new TreeViewer(parent, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        labels = new ChecklistLabels(texts);
        viewer.setContentProvider(new Groups());
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(labels));
        Tips.on(viewer, labels);
        Spoken.named(viewer.getTree(), texts.say("ui.checklist"));
        viewer.addSelectionChangedListener(event -> selected.accept(selected()));
    }

    TreeViewer viewer() {
        return viewer;
    }

    /** A group with its items. */
    record Node(Group group, List<Item> items) {}

    void show(@Nullable TicketView now) {
        if (viewer.getTree().isDisposed() || (now != null && now.equals(view))) {
            return;
        }
        Item was = selected();
        boolean another = view == null || now == null || !now.key().equals(view.key());
        view = now;
        labels.of(now);
        viewer.setInput(now == null ? List.of() : nodes(now));
        viewer.expandAll();
        if (now != null) {
            select(another || was == null ? first(now) : now.item(was.id()).orElse(null));
            if (another && viewer.getTree().getItemCount() > 0) {
                viewer.getTree().setTopItem(viewer.getTree().getItem(0));
            }
        }
    }

    private static @Nullable Item first(TicketView view) {
        List<Node> nodes = nodes(view);
        return nodes.isEmpty() ? null : nodes.get(0).items().get(0);
    }

    void select(@Nullable Item item) {
        if (item != null) {
            viewer.setSelection(new StructuredSelection(item), true);
        }
    }

    private static List<Node> nodes(TicketView view) {
        return Arrays.stream(Group.values())
                .map(group -> new Node(group, view.items(group)))
                .filter(node -> !node.items().isEmpty())
                .toList();
    }

    @Nullable
    Item selected() {
        return viewer.getStructuredSelection().getFirstElement() instanceof Item item ? item : null;
    }

    private static final class Groups implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return parent instanceof Node node ? node.items().toArray() : new Object[0];
        }

        @Override
        public @Nullable Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof Node;
        }
    }
}
