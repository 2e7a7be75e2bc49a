package dev.handoff.eclipse;

import dev.handoff.client.Handoff;
import dev.handoff.client.SiteHours;
import dev.handoff.ide.SiteClock;
import dev.handoff.ide.Situation;
import dev.handoff.ide.StatusLine;
import dev.handoff.ide.Texts;
import dev.handoff.ide.TicketDesk.Outcome;
import dev.handoff.ide.TicketView;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CompletionException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.jspecify.annotations.Nullable;

/** The lines above the checklist: how the ticket stands, when the others are at work, what became of the last action. */
final class Banner {

    private final Texts texts;
    private final Composite area;
    private final Label state;
    private final Label hours;
    private final Link settings;
    private final Label news;

    Banner(Composite parent, Texts texts) {
        this.texts = texts;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        state = line(area);
        hours = line(area);
        news = line(area);
        settings = new Link(area, SWT.WRAP);
        settings.setText(texts.say("ui.setup"));
        settings.addListener(
                SWT.Selection,
                event -> PreferencesUtil.createPreferenceDialogOn(
                                parent.getShell(), HandoffPreferencePage.PAGE, null, null)
                        .open());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(settings);
    }

    private static Label line(Composite parent) {
        Label label = new Label(parent, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
        return label;
    }

    void show(Situation now, CurrentTicket current) {
        if (area.isDisposed()) {
            return;
        }
        state.setText(escaped(StatusLine.of(now, current.queued(), texts).tip()));
        TicketView view = now.view();
        put(hours, view == null || view.handoff() == null ? "" : hours(view.handoff(), Instant.now()));
        if (!now.ticket().isEmpty() && now instanceof Situation.Reading) {
            put(news, "");
        }
        boolean unset = !current.connected();
        settings.setVisible(unset);
        ((org.eclipse.swt.layout.GridData) settings.getLayoutData()).exclude = !unset;
        area.requestLayout();
    }

    private String hours(Handoff handoff, Instant now) {
        SiteClock clock = new SiteClock(texts, ZoneId.systemDefault());
        SiteHours other = handoff.from();
        return other == null ? "" : clock.hours(other, now);
    }

    void say(String text) {
        if (!area.isDisposed()) {
            put(news, text);
            area.requestLayout();
        }
    }

    void outcome(@Nullable Outcome outcome, @Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause != null) {
            say(String.valueOf(cause.getMessage()));
        } else {
            say(outcome instanceof Outcome.Kept ? texts.say("ui.kept") : texts.say("ui.taken"));
        }
    }

    private static void put(Label label, String text) {
        label.setText(escaped(text));
        ((org.eclipse.swt.layout.GridData) label.getLayoutData()).exclude = text.isEmpty();
        label.setVisible(!text.isEmpty());
    }

    /** An ampersand would underline the letter after it. */
    static String escaped(String text) {
        return text.replace("&", "&&");
    }
}
