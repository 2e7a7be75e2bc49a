package dev.handoff.server.context;

import dev.handoff.server.ticket.Ticket;
import java.util.List;

/**
 * A ticket as read: every line with its concepts, grouped under its labels.
 *
 * @param body lines of the summary, the description and the custom fields; comments are only among the fields
 * @param rulings what people ruled by command: waived, or not applicable
 */
record Reading(
        Ticket ticket,
        Line summary,
        List<Line> body,
        List<Field> fields,
        List<Ruling> rulings,
        List<UserStory> stories) {

    Reading {
        body = List.copyOf(body);
        fields = List.copyOf(fields);
        rulings = List.copyOf(rulings);
        stories = List.copyOf(stories);
    }

    /** A person's command on an item, {@code /handoff waive HARM because ...}. */
    record Ruling(Item item, AnswerState state, String reason, String where) {}

    List<Field> fields(Item item) {
        return fields.stream().filter(field -> field.items().contains(item)).toList();
    }
}
