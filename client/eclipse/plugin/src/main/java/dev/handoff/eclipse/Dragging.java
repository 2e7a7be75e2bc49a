package dev.handoff.eclipse;

import dev.handoff.client.Checklist.Item;
import dev.handoff.ide.Markdown;
import dev.handoff.ide.Texts;
import dev.handoff.ide.TicketView;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;

/** The checklist as Markdown, dragged into a text: an item alone, or from a group's line the whole of it. */
final class Dragging extends DragSourceAdapter {

    private final StructuredViewer viewer;
    private final Texts texts;
    private final Supplier<Optional<TicketView>> ticket;

    private Dragging(StructuredViewer viewer, Texts texts, Supplier<Optional<TicketView>> ticket) {
        this.viewer = viewer;
        this.texts = texts;
        this.ticket = ticket;
    }

    static void from(StructuredViewer viewer, Texts texts, Supplier<Optional<TicketView>> ticket) {
        viewer.addDragSupport(
                DND.DROP_COPY, new Transfer[] {TextTransfer.getInstance()}, new Dragging(viewer, texts, ticket));
    }

    @Override
    public void dragStart(DragSourceEvent event) {
        event.doit =
                ticket.get().isPresent() && !viewer.getStructuredSelection().isEmpty();
    }

    @Override
    public void dragSetData(DragSourceEvent event) {
        Markdown markdown = new Markdown(texts);
        Object first = viewer.getStructuredSelection().getFirstElement();
        event.data = first instanceof Item item
                ? markdown.item(item)
                : ticket.get().map(markdown::checklist).orElse("");
    }
}
