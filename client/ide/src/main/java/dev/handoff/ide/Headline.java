package dev.handoff.ide;

import dev.handoff.client.Handoff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a ticket.
 *
 * @param tone how loud it is to be said
 * @param text how the ticket stands, in a sentence
 * @param hours when the others are at work; blank where nothing tells
 * @param trouble why what is shown may be old, or nothing can be shown, and what to do; blank while all is well
 * @param queue what waits to be sent; blank for nothing
 */
public record Headline(Tone tone, String text, String hours, String trouble, String queue) {

    /** From the quiet to the loud. */
    public enum Tone {
        /** There is nothing to tell yet. */
        QUIET,
        GOOD,
        /** Something waits for somebody. */
        ATTENTION,
        OFFLINE,
        FAILED
    }

    public static Headline of(Situation situation, int queued, SiteClock clock, Instant now) {
        Texts texts = clock.texts();
        TicketView view = situation.view();
        String text = view == null ? StatusLine.of(situation, 0, texts).tip() : sentence(view, texts);
        String hours = view == null ? "" : clock.others(view.handoff(), now);
        String queue = queued == 0 ? "" : texts.count("status.queued", queued);
        if (situation instanceof Situation.Offline offline) {
            String last =
                    offline.last() == null ? "" : clock.moment(offline.last().readAt(), now);
            String trouble = last.isEmpty() ? offline.reason() : texts.say("status.old", offline.reason(), last);
            return new Headline(
                    Tone.OFFLINE, view == null ? "" : text, hours, texts.say("status.offline", trouble), queue);
        }
        if (situation instanceof Situation.Refused refused) {
            String why = String.valueOf(refused.failure().getMessage());
            return new Headline(Tone.FAILED, "", hours, why, queue);
        }
        return new Headline(tone(view), text, hours, "", queue);
    }

    /** All that waits, the most urgent first; the key stands beside it already. */
    private static String sentence(TicketView view, Texts texts) {
        List<String> parts = new ArrayList<>();
        Handoff handoff = view.handoff();
        parts.add(handoff == null ? "" : texts.orElse("stage." + handoff.stage(), handoff.stage()));
        count(parts, texts, "reopened", view.reopened().size());
        count(parts, texts, "questions", view.openQuestions().size());
        count(parts, texts, "gaps", view.items(TicketView.Group.GAP).size());
        if (parts.size() == 1) {
            parts.add(texts.say("headline.complete"));
        }
        return String.join(" ", parts).strip();
    }

    private static void count(List<String> parts, Texts texts, String what, int count) {
        if (count > 0) {
            parts.add(texts.count("headline." + what, count));
        }
    }

    private static Tone tone(@Nullable TicketView view) {
        if (view == null) {
            return Tone.QUIET;
        }
        boolean waits = !view.items(TicketView.Group.GAP).isEmpty()
                || !view.openQuestions().isEmpty()
                || !view.reopened().isEmpty();
        return waits ? Tone.ATTENTION : Tone.GOOD;
    }
}
