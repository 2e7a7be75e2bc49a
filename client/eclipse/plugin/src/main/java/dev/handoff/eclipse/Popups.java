package dev.handoff.eclipse;

import dev.handoff.ide.Announcement;
import dev.handoff.ide.Notice;
import dev.handoff.ide.Situation;
import dev.handoff.ide.Texts;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** Tells of what happened elsewhere, in a corner, for a few seconds; never takes the focus. */
final class Popups implements Consumer<Notice> {

    private static final long SHOWN = 12_000;
    private static final int WIDE = 320;

    @Override
    public void accept(Notice notice) {
        // The others see the answers of questions that are not theirs when they look.
        if (notice instanceof Notice.Answered answered && !answered.mine()) {
            return;
        }
        Texts texts = Settings.texts();
        Situation now = HandoffPlugin.get().current().situation();
        Announcement announcement =
                Announcement.of(notice, texts, now.ticket().equals(notice.key()) ? now.view() : null);
        NotificationPopup.forDisplay(Display.getCurrent())
                .title(announcement.title(), true)
                .content(area -> content(area, announcement, notice.key(), texts))
                .delay(SHOWN)
                .fadeIn(true)
                .open();
    }

    private static Control content(Composite parent, Announcement announcement, String key, Texts texts) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        Label words = new Label(area, SWT.WRAP);
        words.setText(Screen.escaped(announcement.text()));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDE, SWT.DEFAULT).applyTo(words);
        Link open = new Link(area, SWT.NONE);
        open.setText("<a>" + texts.say("notice.open") + "</a>");
        open.addListener(SWT.Selection, event -> {
            open(key, announcement.item());
            area.getShell().close();
        });
        return area;
    }

    private static void open(String key, String item) {
        CurrentTicket current = HandoffPlugin.get().current();
        if (!current.situation().ticket().equals(key)) {
            current.show(key);
        }
        HandoffView view = Screen.open();
        if (view != null) {
            view.select(item);
        }
    }
}
