package dev.handoff.server.advice;

import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.Handoff;
import dev.handoff.server.handoff.Question;
import dev.handoff.server.handoff.Who;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A line for each question that waits for its answer: whom it is for, what it is, and when they are at work. */
final class OpenQuestions {

    private static final int LONGEST = 400;

    private final Standing standing;
    private final Handoff handoff;
    private final Moments moments;

    OpenQuestions(Standing standing, Handoff handoff, Moments moments) {
        this.standing = standing;
        this.handoff = handoff;
        this.moments = moments;
    }

    List<List<Span>> lines(Voice voice) {
        return handoff.isOver()
                ? List.of()
                : handoff.openQuestions().stream()
                        .map(question -> line(voice, question))
                        .toList();
    }

    private List<Span> line(Voice voice, Question question) {
        List<Span> line = new ArrayList<>();
        line.add(Span.code(question.item().name()));
        line.add(Span.plain(" "));
        line.add(standing.mention(question.addressee().who()));
        Who absent = question.addressee().deputyFor();
        line.add(Span.plain(absent == null ? ", " : voice.say("question.deputy", "who", absent.name()) + ", "));
        line.addAll(voice.wording()
                .spans(voice.say(
                        "question.asked",
                        "who",
                        question.asker().name(),
                        "on",
                        moments.day(voice, question.askedAt()),
                        "text",
                        Excerpt.of(question.text(), LONGEST),
                        "item",
                        question.item())));
        line.add(Span.plain(waiting(voice, question)));
        line.addAll(escalated(voice, question));
        return line;
    }

    private String waiting(Voice voice, Question question) {
        List<Instant> reminders = question.reminders();
        Instant last = reminders.isEmpty() ? question.askedAt() : reminders.get(reminders.size() - 1);
        String awaited = question.addressee().site();
        String waiting = awaited.equals(handoff.direction().from())
                ? handoff.direction().to()
                : handoff.direction().from();
        String reminded =
                reminders.isEmpty() ? "" : " " + voice.say("question.reminded", "on", moments.day(voice, last));
        String awake = moments.awake(voice, awaited, waiting, last);
        return reminded + (awake.isEmpty() ? "" : " " + awake);
    }

    private List<Span> escalated(Voice voice, Question question) {
        return handoff.events().stream()
                .filter(event -> event instanceof Event.Escalated escalated
                        && escalated.question().equals(question.id()))
                .map(Event.Escalated.class::cast)
                .findFirst()
                .map(escalated -> List.of(
                        Span.plain(" "),
                        standing.mention(escalated.to()),
                        Span.plain(" " + voice.say("question.escalated", "on", moments.day(voice, escalated.at())))))
                .orElse(List.of());
    }
}
