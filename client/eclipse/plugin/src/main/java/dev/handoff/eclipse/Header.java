package dev.handoff.eclipse;

import dev.handoff.ide.Headline;
import dev.handoff.ide.Headline.Tone;
import dev.handoff.ide.SiteClock;
import dev.handoff.ide.Situation;
import java.time.Instant;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/** The lines above the checklist: which ticket, how it stands, when the others are at work, and what is amiss. */
final class Header {

    private final SiteClock clock;
    private final Composite area;
    private final KeyField key;
    private final Label sign;
    private final Label state;
    private final Label hours;
    private final MessageBar trouble;
    private final MessageBar queue;
    private final MessageBar news;

    Header(Composite parent, SiteClock clock) {
        this.clock = clock;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 3).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        key = new KeyField(area, clock.texts());
        sign = new Label(area, SWT.NONE);
        GridDataFactory.swtDefaults().hint(16, 16).applyTo(sign);
        state = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .hint(120, SWT.DEFAULT)
                .applyTo(state);
        hours = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .span(3, 1)
                .grab(true, false)
                .hint(160, SWT.DEFAULT)
                .applyTo(hours);
        trouble = new MessageBar(area);
        queue = new MessageBar(area);
        news = new MessageBar(area);
    }

    void show(Situation now, CurrentTicket current) {
        if (area.isDisposed()) {
            return;
        }
        Headline headline = Headline.of(now, current.queued(), clock, Instant.now());
        key.show(now.ticket());
        sign.setImage(sign(headline.tone()));
        if (current.isUnset()) {
            state.setText("");
            trouble.say(Icons.image("info"), clock.texts().say("ui.unconnected"))
                    .link(clock.texts().say("ui.settings"), HandoffPreferencePage::show);
        } else {
            state.setText(Screen.escaped(headline.text()));
            trouble(headline);
        }
        hours.setText(Screen.escaped(headline.hours()));
        ((GridData) hours.getLayoutData()).exclude = headline.hours().isEmpty();
        hours.setVisible(!headline.hours().isEmpty());
        queue.say(Icons.image("info"), headline.queue());
        state.requestLayout();
        hours.requestLayout();
    }

    private void trouble(Headline headline) {
        if (headline.tone() == Tone.FAILED) {
            trouble.say(shared(ISharedImages.IMG_OBJS_ERROR_TSK), headline.trouble())
                    .link(clock.texts().say("ui.settings"), HandoffPreferencePage::show);
        } else {
            trouble.say(Icons.image("offline"), headline.trouble())
                    .link(
                            clock.texts().say("ui.retry"),
                            () -> HandoffPlugin.get().current().refresh());
        }
    }

    /** Why the last action was not taken; blank takes it away. */
    void failed(String text) {
        if (!area.isDisposed()) {
            news.say(shared(ISharedImages.IMG_OBJS_ERROR_TSK), text);
        }
    }

    private static @Nullable Image sign(Tone tone) {
        return switch (tone) {
            case QUIET -> null;
            case GOOD -> Icons.image("present");
            case ATTENTION -> Icons.image("missing");
            case OFFLINE -> Icons.image("offline");
            case FAILED -> shared(ISharedImages.IMG_OBJS_ERROR_TSK);
        };
    }

    private static Image shared(String name) {
        return PlatformUI.getWorkbench().getSharedImages().getImage(name);
    }

    void focus() {
        key.focus();
    }
}
