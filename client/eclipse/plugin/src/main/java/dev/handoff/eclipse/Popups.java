package dev.handoff.eclipse;

import dev.handoff.ide.Notice;
import dev.handoff.ide.Texts;
import java.util.function.Consumer;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.swt.widgets.Display;

/** Tells of what happened elsewhere, in a corner, for a few seconds; never takes the focus. */
final class Popups implements Consumer<Notice> {

    private static final long SHOWN = 12_000;

    @Override
    public void accept(Notice notice) {
        Texts texts = Settings.texts();
        NotificationPopup.forDisplay(Display.getCurrent())
                .title(title(notice, texts), true)
                .text(text(notice))
                .delay(SHOWN)
                .fadeIn(true)
                .open();
    }

    private static String title(Notice notice, Texts texts) {
        if (notice instanceof Notice.Answered answered) {
            return texts.say("notice.answered", answered.question().item());
        }
        if (notice instanceof Notice.Reopened reopened) {
            return texts.say("notice.reopened", reopened.item().item());
        }
        if (notice instanceof Notice.Corrected) {
            return texts.say("notice.corrected", notice.key());
        }
        return texts.say(notice instanceof Notice.Accepted ? "notice.accepted" : "notice.not-taken", notice.key());
    }

    private static String text(Notice notice) {
        if (notice instanceof Notice.Answered answered && answered.question().answer() != null) {
            return notice.key() + ": " + answered.question().answer().text();
        }
        if (notice instanceof Notice.Corrected corrected) {
            return corrected.correction().text();
        }
        return notice instanceof Notice.NotTaken refused ? refused.reason() : notice.key();
    }
}
