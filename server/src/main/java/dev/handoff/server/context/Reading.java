package dev.handoff.server.context;

import dev.handoff.server.ticket.Ticket;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as read: every line with its concepts, grouped under its labels.
 *
 * @param body lines of the summary, the description and the custom fields; comments are only among the fields
 * @param partners names of partners found in it that the library knows
 * @param rulings what people who may ruled by command: waived, or not applicable
 * @param dismissals questions that people called wrong by command
 * @param gathered what has been worked out of it so far
 */
record Reading(
        Ticket ticket,
        Line summary,
        List<Line> body,
        List<Field> fields,
        List<Ruling> rulings,
        List<Dismissal> dismissals,
        List<UserStory> stories,
        List<String> partners,
        Gathered gathered) {

    Reading {
        body = List.copyOf(body);
        fields = List.copyOf(fields);
        rulings = List.copyOf(rulings);
        dismissals = List.copyOf(dismissals);
        stories = List.copyOf(stories);
        partners = List.copyOf(partners);
    }

    /** A person's command on an item, {@code /handoff waive HARM because ...}. */
    record Ruling(Item item, AnswerState state, String reason, String where) {}

    /** The same with the names of partners that the library found in it. */
    Reading naming(List<String> names) {
        return new Reading(ticket, summary, body, fields, rulings, dismissals, stories, names, gathered);
    }

    /** The same with these lines and fields. */
    Reading with(List<Line> lines, List<Field> labelled) {
        return new Reading(ticket, summary, lines, labelled, rulings, dismissals, stories, partners, new Gathered());
    }

    /** Every line, those of comments included. */
    List<Line> lines() {
        return gathered.all(this);
    }

    /** The same with some lines reworded, or left out where the change gives null. */
    Reading changing(Function<Line, @Nullable Line> change) {
        IdentityHashMap<Line, Optional<Line>> changed = new IdentityHashMap<>();
        Function<List<Line>, List<Line>> all = lines -> lines.stream()
                .map(line -> changed.computeIfAbsent(line, key -> Optional.ofNullable(change.apply(key))))
                .flatMap(Optional::stream)
                .toList();
        List<Line> kept = all.apply(body);
        List<Field> answered = fields.stream()
                .map(field ->
                        new Field(field.items(), field.label(), field.where(), all.apply(field.lines()), field.tick()))
                .toList();
        return new Reading(ticket, summary, kept, answered, rulings, dismissals, stories, partners, new Gathered());
    }

    /** The same without the stories that {@code gone} is true of. */
    Reading withoutStories(Predicate<UserStory> gone) {
        List<UserStory> kept = stories.stream().filter(gone.negate()).toList();
        return new Reading(ticket, summary, body, fields, rulings, dismissals, kept, partners, new Gathered());
    }

    /** The lines that state something; a question answers nothing. */
    List<Line> statements() {
        return gathered.statements(this);
    }

    /** The statements that are no part of a user story; stories are judged as a whole. */
    List<Line> besideStories() {
        return gathered.besideStories(this);
    }

    List<Field> fields(Item item) {
        return gathered.fields(item, this);
    }

    /** Lower-case names of the people the ticket itself knows: who wrote it, works on it, or speaks in it. */
    Set<String> people() {
        return gathered.people(ticket);
    }
}
