package dev.handoff.server.report.history;

import dev.handoff.server.context.Item;
import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.Handoff;
import dev.handoff.server.handoff.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads off a hand-off's events how it went on. */
final class CourseReader {

    private CourseReader() {}

    static Milestones milestones(Handoff handoff, @Nullable Handoff next) {
        Event.Returned returned = first(handoff, Event.Returned.class, it -> true);
        return new Milestones(
                handoff.pickedUp(),
                at(first(handoff, Event.ReadBack.class, it -> it.flaw() == null)),
                at(first(handoff, Event.Corrected.class, it -> true)),
                at(handoff.accepted()),
                at(returned),
                over(handoff, next));
    }

    private static @Nullable Instant over(Handoff handoff, @Nullable Handoff next) {
        if (handoff.isOver()) {
            return handoff.events().stream()
                    .filter(it -> it instanceof Event.Returned || it instanceof Event.Closed)
                    .map(Event::at)
                    .reduce((first, second) -> second)
                    .orElse(null);
        }
        return next == null ? null : at(next.offered());
    }

    /** A question whose addressee's site is unknown went to the sender's. */
    static List<QuestionFact> questions(Handoff handoff, @Nullable Handoff next) {
        Instant over = over(handoff, next);
        return handoff.questions().stream()
                .map(it -> question(handoff, it, over))
                .toList();
    }

    private static QuestionFact question(Handoff handoff, Question question, @Nullable Instant over) {
        String site = question.addressee().site();
        String awaited = site.isBlank() ? handoff.direction().from() : site;
        String waiting = awaited.equals(handoff.direction().to())
                ? handoff.direction().from()
                : handoff.direction().to();
        Instant until = question.isOpen() ? over : question.answeredAt();
        return new QuestionFact(
                question.item(), new Span(question.askedAt(), until), !question.isOpen(), waiting, awaited);
    }

    static List<Span> reopenings(Handoff handoff) {
        List<Span> spans = new ArrayList<>();
        Map<Item, Instant> open = new EnumMap<>(Item.class);
        for (Event event : handoff.events()) {
            if (event instanceof Event.Reopened reopened) {
                open.putIfAbsent(reopened.item(), reopened.at());
            } else if (event instanceof Event.Restored restored) {
                close(spans, open, restored.item(), restored.at());
            } else if (event instanceof Event.Reaccepted again) {
                again.seal().grounds().keySet().forEach(item -> close(spans, open, item, again.at()));
            }
        }
        Instant over = handoff.isOver() ? over(handoff, null) : null;
        open.values().forEach(since -> spans.add(new Span(since, over)));
        return spans;
    }

    private static void close(List<Span> spans, Map<Item, Instant> open, Item item, Instant until) {
        Instant since = open.remove(item);
        if (since != null) {
            spans.add(new Span(since, until));
        }
    }

    private static <E extends Event> @Nullable E first(Handoff handoff, Class<E> kind, Predicate<E> fits) {
        return handoff.events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(fits)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant at(@Nullable Event event) {
        return event == null ? null : event.at();
    }
}
