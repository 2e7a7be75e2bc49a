package dev.handoff.server.handoff;

import dev.handoff.server.context.Item;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question on one item, as the events tell it.
 *
 * @param id unique on the ticket, for example {@code 1.2}: the second question of the first hand-off
 * @param reminders when the addressee was reminded, oldest first
 * @param answeredAt null while it is open
 */
public record Question(
        String id,
        Item item,
        String text,
        Who asker,
        Instant askedAt,
        Addressee addressee,
        List<Instant> reminders,
        @Nullable Instant escalatedAt,
        @Nullable Instant answeredAt,
        @Nullable String answer) {

    public Question {
        reminders = List.copyOf(reminders);
    }

    public boolean isOpen() {
        return answeredAt == null;
    }

    static Question of(Event.Asked asked, List<Event> events) {
        Event.Escalated escalated = first(events, Event.Escalated.class, asked.question());
        Event.Replied replied = first(events, Event.Replied.class, asked.question());
        return new Question(
                asked.question(),
                asked.item(),
                asked.text(),
                asked.by(),
                asked.at(),
                asked.addressee(),
                events.stream()
                        .filter(event -> event instanceof Event.Reminded
                                && asked.question().equals(about(event)))
                        .map(Event::at)
                        .toList(),
                escalated == null ? null : escalated.at(),
                replied == null ? null : replied.at(),
                replied == null ? null : replied.text());
    }

    private static <E extends Event> @Nullable E first(List<Event> events, Class<E> kind, String question) {
        return events.stream()
                .filter(event -> kind.isInstance(event) && question.equals(about(event)))
                .map(kind::cast)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String about(Event event) {
        if (event instanceof Event.Reminded reminded) {
            return reminded.question();
        }
        if (event instanceof Event.Escalated escalated) {
            return escalated.question();
        }
        return event instanceof Event.Replied replied ? replied.question() : null;
    }
}
