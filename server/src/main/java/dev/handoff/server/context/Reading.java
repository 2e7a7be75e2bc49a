package dev.handoff.server.context;

import dev.handoff.server.ticket.Ticket;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as read: every line with its concepts, grouped under its labels.
 *
 * @param body lines of the summary, the description and the custom fields; comments are only among the fields
 * @param partners names of partners found in it that the library knows
 * @param rulings what people who may ruled by command: waived, or not applicable
 * @param dismissals questions that people called wrong by command
 * @param leans what its sentences lean to, once somebody asked
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
        Leaning.Leans leans) {

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
        return new Reading(ticket, summary, body, fields, rulings, dismissals, stories, names, leans);
    }

    /** The same with these lines and fields. */
    Reading with(List<Line> lines, List<Field> labelled) {
        return new Reading(
                ticket, summary, lines, labelled, rulings, dismissals, stories, partners, new Leaning.Leans());
    }

    /** Every line, those of comments included. */
    Stream<Line> lines() {
        Stream<Line> commented = fields.stream()
                .filter(field -> field.where().startsWith("comment"))
                .flatMap(field -> field.lines().stream());
        return Stream.concat(body.stream(), commented);
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
        return new Reading(
                ticket, summary, kept, answered, rulings, dismissals, stories, partners, new Leaning.Leans());
    }

    /** The same without the stories that {@code gone} is true of. */
    Reading withoutStories(Predicate<UserStory> gone) {
        List<UserStory> kept = stories.stream().filter(gone.negate()).toList();
        return new Reading(ticket, summary, body, fields, rulings, dismissals, kept, partners, new Leaning.Leans());
    }

    /** The lines that state something; a question answers nothing. */
    List<Line> statements() {
        return body.stream()
                .filter(line -> !line.text().endsWith("?") && !line.text().contains("? ("))
                .toList();
    }

    /** The statements that are no part of a user story; stories are judged as a whole. */
    List<Line> besideStories() {
        return statements().stream()
                .filter(line -> line.text().isEmpty()
                        || stories.stream().noneMatch(story -> story.text().contains(line.text())))
                .toList();
    }

    List<Field> fields(Item item) {
        return fields.stream().filter(field -> field.items().contains(item)).toList();
    }
}
