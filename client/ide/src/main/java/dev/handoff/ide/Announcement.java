package dev.handoff.ide;

import dev.handoff.client.Question;
import org.jspecify.annotations.Nullable;

/**
 * A notice in words, for a pop-up.
 *
 * @param item id of the item to show when it is opened; blank for none
 */
public record Announcement(String title, String text, String item) {

    /** @param view the ticket as it stands; null where it is not on the desk any more */
    public static Announcement of(Notice notice, Texts texts, @Nullable TicketView view) {
        if (notice instanceof Notice.Answered answered) {
            Question question = answered.question();
            Question.Answer answer = question.answer();
            return new Announcement(
                    texts.say("notice.answered", name(view, question.item())),
                    answer == null
                            ? answered.key()
                            : answered.key() + ", " + answer.by().name() + ": " + answer.text(),
                    question.item());
        }
        if (notice instanceof Notice.Reopened reopened) {
            return new Announcement(
                    texts.say("notice.reopened", name(view, reopened.item().item())),
                    reopened.key() + ": "
                            + texts.say("item.changed", reopened.item().by().name()),
                    reopened.item().item());
        }
        if (notice instanceof Notice.Corrected corrected) {
            String by = corrected.correction().by().name();
            return new Announcement(
                    texts.say("notice.corrected", corrected.key()),
                    by + ": " + corrected.correction().text(),
                    "");
        }
        return notice instanceof Notice.NotTaken refused
                ? new Announcement(texts.say("notice.not-taken", notice.key()), refused.reason(), "")
                : new Announcement(texts.say("notice.accepted", notice.key()), texts.say("notice.begin"), "");
    }

    private static String name(@Nullable TicketView view, String item) {
        return view == null ? item : view.name(item);
    }
}
