package dev.handoff.server.store;

import dev.handoff.server.context.Item;
import dev.handoff.server.report.history.Answered;
import dev.handoff.server.report.history.Course;
import dev.handoff.server.report.history.Milestones;
import dev.handoff.server.report.history.QuestionFact;
import dev.handoff.server.report.history.Span;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The course of a hand-off in one line of text: a report reads tens of thousands of them, and JSON would cost more than all its
 * measures. Five parts divided by {@code |}: completion, milestones, latest answers, questions, reopenings; instants are
 * milliseconds, what is not there is blank.
 */
final class CourseText {

    private CourseText() {}

    static String write(Course course) {
        Milestones reached = course.milestones();
        return String.join(
                "|",
                instant(course.complete()),
                Stream.of(
                                reached.pickedUp(),
                                reached.readBack(),
                                reached.corrected(),
                                reached.accepted(),
                                reached.returned(),
                                reached.over())
                        .map(CourseText::instant)
                        .collect(Collectors.joining(",")),
                answered(course.latest()),
                course.questions().stream().map(CourseText::question).collect(Collectors.joining(";")),
                course.reopenings().stream().map(CourseText::span).collect(Collectors.joining(";")));
    }

    /** @param answers reads what was answered, perhaps from memory */
    static Course read(String text, Function<String, Answered> answers) {
        String[] parts = text.split("\\|", -1);
        String[] reached = parts[1].split(",", -1);
        return new Course(
                instant(parts[0]),
                answers.apply(parts[2]),
                new Milestones(
                        instant(reached[0]),
                        instant(reached[1]),
                        instant(reached[2]),
                        instant(reached[3]),
                        instant(reached[4]),
                        instant(reached[5])),
                each(parts[3]).map(CourseText::question).toList(),
                each(parts[4]).map(it -> span(it.split(",", -1), 0)).toList());
    }

    private static Stream<String> each(String list) {
        return list.isEmpty() ? Stream.empty() : Arrays.stream(list.split(";", -1));
    }

    private static String question(QuestionFact question) {
        return String.join(
                ",",
                question.item().name(),
                span(question.open()),
                question.answered() ? "1" : "0",
                question.waiting(),
                question.awaited());
    }

    private static QuestionFact question(String text) {
        String[] parts = text.split(",", -1);
        return new QuestionFact(Item.valueOf(parts[0]), span(parts, 1), parts[3].equals("1"), parts[4], parts[5]);
    }

    static String answered(Answered answered) {
        return items(answered.applicable()) + ":" + items(answered.hollow()) + ":" + items(answered.missing());
    }

    static Answered answered(String text) {
        String[] sets = text.split(":", -1);
        return new Answered(items(sets[0]), items(sets[1]), items(sets[2]));
    }

    private static String items(Set<Item> items) {
        return items.stream().map(Item::name).collect(Collectors.joining(","));
    }

    private static Set<Item> items(String names) {
        return names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(",", -1)).map(Item::valueOf).collect(Collectors.toSet());
    }

    private static String span(Span span) {
        return instant(span.from()) + "," + instant(span.until());
    }

    private static Span span(String[] parts, int first) {
        return new Span(Instant.ofEpochMilli(Long.parseLong(parts[first])), instant(parts[first + 1]));
    }

    private static String instant(@Nullable Instant at) {
        return at == null ? "" : String.valueOf(at.toEpochMilli());
    }

    private static @Nullable Instant instant(String text) {
        return text.isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(text));
    }
}
