package dev.handoff.eclipse;

import dev.handoff.client.Checklist.Item;
import dev.handoff.ide.Action;
import dev.handoff.ide.Drafts;
import dev.handoff.ide.Form;
import dev.handoff.ide.SiteClock;
import dev.handoff.ide.Situation;
import dev.handoff.ide.Texts;
import dev.handoff.ide.TicketDesk.Outcome;
import dev.handoff.ide.TicketView;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.progress.IWorkbenchSiteProgressService;
import org.jspecify.annotations.Nullable;

/** The view <i>Context Handoff</i>: what the ticket of the current branch says, and what may be done about it. */
public final class HandoffView extends ViewPart {

    public static final String VIEW = HandoffPlugin.ID + ".view";

    /** How often the clocks are set. */
    private static final int MINUTE = 30_000;

    private final Consumer<Situation> viewer = this::show;
    private final IPropertyChangeListener language = change -> {
        if (change.getProperty().equals(Settings.LANGUAGE)) {
            rebuild();
        }
    };
    private Situation shown = new Situation.NoTicket();
    private @Nullable Composite parent;
    private @Nullable Header header;
    private @Nullable Ticket ticket;

    @Override
    public void createPartControl(Composite area) {
        parent = area;
        build(area);
        getSite().getService(IWorkbenchSiteProgressService.class).showBusyForFamily(HandoffPlugin.ID);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(area, HandoffPlugin.ID + ".view");
        Settings.store().addPropertyChangeListener(language);
        HandoffPlugin.get().current().view(viewer);
        area.getDisplay().timerExec(MINUTE, this::tick);
    }

    private void build(Composite area) {
        Texts texts = Settings.texts();
        SiteClock clock = new SiteClock(texts, ZoneId.systemDefault());
        GridLayoutFactory.fillDefaults().margins(6, 6).spacing(0, 6).applyTo(area);
        header = new Header(area, clock);
        ticket = new Ticket(area, clock, getSite());
    }

    /** In another language. */
    private void rebuild() {
        if (parent != null && !parent.isDisposed()) {
            for (Control child : parent.getChildren()) {
                child.dispose();
            }
            build(parent);
            show(shown);
            parent.layout(true, true);
        }
    }

    private void tick() {
        if (parent != null && !parent.isDisposed()) {
            show(shown);
            Display.getCurrent().timerExec(MINUTE, this::tick);
        }
    }

    private void show(Situation now) {
        if (parent == null || parent.isDisposed() || header == null || ticket == null) {
            return;
        }
        if (!now.ticket().equals(shown.ticket())) {
            header.failed("");
        }
        shown = now;
        header.show(now, HandoffPlugin.get().current());
        ticket.show(now);
    }

    /** The item that is selected in the checklist. */
    public Optional<Item> selected() {
        return Optional.ofNullable(ticket).flatMap(Ticket::selected);
    }

    public Optional<TicketView> ticket() {
        return Optional.ofNullable(shown.view());
    }

    /** Shows an item of the ticket; nothing changes where there is no such item. */
    void select(String item) {
        TicketView view = shown.view();
        if (ticket != null && view != null) {
            view.item(item).ifPresent(ticket::select);
        }
    }

    /** Asks for the words, and does it in the background; what became of it stands above the checklist. */
    void act(Action action) {
        TicketView view = shown.view();
        if (view == null) {
            return;
        }
        Form form = new Form(action, view, Settings.texts());
        Drafts drafts = HandoffPlugin.get().current().drafts();
        FormDialog dialog =
                new FormDialog(getSite().getShell(), form, drafts, selected().orElse(null));
        if (dialog.open() == Window.OK) {
            Item item = dialog.item();
            say(form.texts().say("ui.sending"), false);
            new Sending(
                            form.texts().say("ui.working", form.send()),
                            form.command(item, dialog.written()),
                            (outcome, failure) -> {
                                if (failure == null) {
                                    drafts.forget(view.key(), action, item == null ? "" : item.id());
                                }
                                done(form.texts(), outcome, failure);
                            })
                    .schedule();
        }
    }

    private void done(Texts texts, @Nullable Outcome outcome, @Nullable Throwable failure) {
        if (failure != null) {
            say(texts.say("form.failed", String.valueOf(failure.getMessage())), true);
        } else {
            say(outcome instanceof Outcome.Kept ? texts.say("ui.kept") : texts.say("ui.taken"), false);
        }
    }

    /** What failed stands above the checklist until the next action; the rest goes to the status line and moves nothing. */
    void say(String text, boolean failed) {
        if (header != null) {
            header.failed(failed ? text : "");
            getViewSite().getActionBars().getStatusLineManager().setMessage(failed ? null : text);
        }
    }

    @Override
    public void setFocus() {
        if (ticket != null && shown.view() != null) {
            ticket.focus();
        } else {
            focusKey();
        }
    }

    void focusKey() {
        if (header != null) {
            header.focus();
        }
    }

    @Override
    public void dispose() {
        Settings.store().removePropertyChangeListener(language);
        HandoffPlugin.get().current().unview(viewer);
        super.dispose();
    }
}
