package dev.handoff.eclipse;

import dev.handoff.client.TicketSummary;
import dev.handoff.ide.TicketIndex;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.quickaccess.IQuickAccessComputer;
import org.eclipse.ui.quickaccess.IQuickAccessComputerExtension;
import org.eclipse.ui.quickaccess.QuickAccessElement;

/** Tickets in Quick Access (Ctrl+3), found by key and by words of their titles. */
public final class TicketQuickAccess implements IQuickAccessComputer, IQuickAccessComputerExtension {

    private static final int MOST = 10;

    @Override
    public QuickAccessElement[] computeElements() {
        return elements("");
    }

    @Override
    public QuickAccessElement[] computeElements(String query, IProgressMonitor monitor) {
        return elements(query);
    }

    private static QuickAccessElement[] elements(String query) {
        return HandoffPlugin.get()
                .current()
                .index()
                .map(index -> index.matching(query, MOST))
                .orElse(List.of())
                .stream()
                .map(Found::new)
                .toArray(QuickAccessElement[]::new);
    }

    @Override
    public void resetState() {
        // Nothing is kept here.
    }

    @Override
    public boolean needsRefresh() {
        return true;
    }

    private static final class Found extends QuickAccessElement {

        private final TicketSummary ticket;

        Found(TicketSummary ticket) {
            this.ticket = ticket;
        }

        @Override
        public String getLabel() {
            return TicketIndex.label(ticket);
        }

        @Override
        public ImageDescriptor getImageDescriptor() {
            return Icons.descriptor("handoff");
        }

        @Override
        public String getId() {
            return ticket.key();
        }

        @Override
        public void execute() {
            HandoffPlugin.get().current().show(ticket.key());
            Screen.open();
        }
    }
}
