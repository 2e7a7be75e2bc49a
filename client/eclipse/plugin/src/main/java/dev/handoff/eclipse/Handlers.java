package dev.handoff.eclipse;

import dev.handoff.client.Checklist.Item;
import dev.handoff.client.Command;
import dev.handoff.ide.Markdown;
import dev.handoff.ide.Texts;
import dev.handoff.ide.TicketView;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** What the commands do; each opens the view first, so that what becomes of it is seen. */
public final class Handlers {

    private Handlers() {}

    abstract static class OnTicket extends AbstractHandler {

        @Override
        public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
            HandoffView view = view(event);
            Optional<TicketView> ticket = view.ticket();
            if (ticket.isPresent()) {
                run(view, ticket.get(), HandlerUtil.getActiveShellChecked(event));
            }
            return null;
        }

        abstract void run(HandoffView view, TicketView ticket, Shell shell);

        static Texts texts() {
            return Settings.texts();
        }

        /** A dialog about one item, the selected one first. */
        static Optional<ItemDialog> ask(HandoffView view, Shell shell, String action, List<Item> items) {
            int chosen = view.selected().map(items::indexOf).orElse(0);
            ItemDialog dialog = new ItemDialog(shell, texts(), action, items, chosen);
            return dialog.open() == Window.OK ? Optional.of(dialog) : Optional.empty();
        }
    }

    static HandoffView view(ExecutionEvent event) throws ExecutionException {
        try {
            return (HandoffView) HandlerUtil.getActiveWorkbenchWindowChecked(event)
                    .getActivePage()
                    .showView(HandoffView.VIEW);
        } catch (PartInitException e) {
            throw new ExecutionException("The view Context Handoff cannot be opened.", e);
        }
    }

    public static final class Accept extends OnTicket {
        @Override
        void run(HandoffView view, TicketView ticket, Shell shell) {
            boolean again = !ticket.reopened().isEmpty()
                    || (ticket.handoff() != null && ticket.handoff().stage().equals("corrected"));
            if (again) {
                view.act(Command.accept(null));
                return;
            }
            ReadBackDialog dialog = new ReadBackDialog(shell, texts(), ticket);
            if (dialog.open() == Window.OK) {
                view.act(Command.accept(dialog.written()));
            }
        }
    }

    public static final class Ask extends OnTicket {
        @Override
        void run(HandoffView view, TicketView ticket, Shell shell) {
            ask(view, shell, "ask", ticket.checklist().items())
                    .ifPresent(dialog -> view.act(Command.ask(dialog.item().id(), dialog.written())));
        }
    }

    public static final class Answer extends OnTicket {
        @Override
        void run(HandoffView view, TicketView ticket, Shell shell) {
            ask(view, shell, "answer", ticket.checklist().items())
                    .ifPresent(dialog -> view.act(Command.answer(dialog.item().id(), dialog.written())));
        }
    }

    public static final class Wrong extends OnTicket {
        @Override
        void run(HandoffView view, TicketView ticket, Shell shell) {
            List<Item> gaps = ticket.items(TicketView.Group.GAP);
            if (!gaps.isEmpty()) {
                ask(view, shell, "wrong", gaps)
                        .ifPresent(
                                dialog -> view.act(Command.wrong(dialog.item().id(), dialog.written())));
            }
        }
    }

    public static final class Return extends OnTicket {
        @Override
        void run(HandoffView view, TicketView ticket, Shell shell) {
            ask(view, shell, "return", List.of()).ifPresent(dialog -> view.act(Command.giveBack(dialog.written())));
        }
    }

    public static final class Confirm extends OnTicket {
        @Override
        void run(HandoffView view, TicketView ticket, Shell shell) {
            view.act(Command.confirm());
        }
    }

    public static final class CopyMarkdown extends OnTicket {
        @Override
        void run(HandoffView view, TicketView ticket, Shell shell) {
            Clipboard clipboard = new Clipboard(shell.getDisplay());
            clipboard.setContents(
                    new Object[] {new Markdown(texts()).checklist(ticket)},
                    new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    public static final class Refresh extends AbstractHandler {
        @Override
        public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
            view(event);
            HandoffPlugin.get().current().refresh();
            return null;
        }
    }
}
