package dev.handoff.eclipse;

import dev.handoff.client.Checklist.Item;
import dev.handoff.client.Command;
import dev.handoff.client.Question;
import dev.handoff.ide.Situation;
import dev.handoff.ide.Texts;
import dev.handoff.ide.TicketView;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;

/** The view <i>Context Handoff</i>: what the ticket of the current branch says, and what may be done about it. */
public final class HandoffView extends ViewPart {

    public static final String VIEW = HandoffPlugin.ID + ".view";

    private final Consumer<Situation> viewer = this::show;
    private Texts texts = Settings.texts();
    private Situation shown = new Situation.NoTicket();
    private @Nullable Text key;
    private @Nullable Banner banner;
    private @Nullable ChecklistTree checklist;
    private @Nullable DetailTabs details;

    @Override
    public void createPartControl(Composite parent) {
        texts = Settings.texts();
        GridLayoutFactory.fillDefaults().margins(6, 6).applyTo(parent);
        key = keyField(parent);
        banner = new Banner(parent, texts);
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        checklist = new ChecklistTree(sash, texts, this::selected);
        details = new DetailTabs(sash, texts);
        sash.setWeights(5, 6);
        getSite().setSelectionProvider(checklist.viewer());
        HandoffPlugin.get().current().view(viewer);
    }

    private Text keyField(Composite parent) {
        Text field = new Text(parent, SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH);
        field.setMessage(texts.say("ui.key"));
        field.setToolTipText(texts.say("ui.key.tip"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        field.addListener(
                SWT.DefaultSelection,
                event -> HandoffPlugin.get()
                        .current()
                        .show(field.getText().strip().toUpperCase(java.util.Locale.ROOT)));
        return field;
    }

    private void show(Situation now) {
        if (key == null || key.isDisposed() || banner == null || checklist == null || details == null) {
            return;
        }
        if (!now.ticket().equals(shown.ticket()) || key.getText().isEmpty()) {
            key.setText(now.ticket());
        }
        shown = now;
        banner.show(now, HandoffPlugin.get().current());
        checklist.show(now.view());
        details.show(now.view(), checklist.selected());
    }

    private void selected(@Nullable Item item) {
        if (details != null) {
            details.show(shown.view(), item);
        }
    }

    /** The item that is selected in the checklist. */
    public Optional<Item> selected() {
        return Optional.ofNullable(checklist == null ? null : checklist.selected());
    }

    /** The open question that is selected, or else the only one there is. */
    Optional<Question> question() {
        return Optional.ofNullable(details).flatMap(tabs -> tabs.question(shown.view()));
    }

    public Optional<TicketView> ticket() {
        return Optional.ofNullable(shown.view());
    }

    /** Does it in the background; what became of it stands in the banner. */
    void act(Command command) {
        Command seen = command.seenAt(ticket().map(TicketView::seen).orElse(null));
        if (banner != null) {
            banner.say(texts.say("ui.sending"));
        }
        var unused = HandoffPlugin.get()
                .current()
                .act(seen)
                .whenComplete((outcome, failure) -> CurrentTicket.onScreen(() -> {
                    if (banner != null) {
                        banner.outcome(outcome, failure);
                    }
                }));
    }

    @Override
    public void setFocus() {
        if (checklist != null && !checklist.viewer().getTree().isDisposed() && shown.view() != null) {
            checklist.viewer().getTree().setFocus();
        } else if (key != null) {
            key.setFocus();
        }
    }

    @Override
    public void dispose() {
        HandoffPlugin.get().current().unview(viewer);
        super.dispose();
    }
}
