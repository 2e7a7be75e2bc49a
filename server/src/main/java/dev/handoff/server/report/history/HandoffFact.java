package dev.handoff.server.report.history;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One hand-off as the measures see it: which ticket went where, what it said then, and what became of it.
 *
 * @param number of the ticket's hand-offs, from 1
 * @param atCrossing frozen when it crossed
 */
public record HandoffFact(Subject subject, int number, Crossed crossed, Answered atCrossing, Course course) {

    public Instant at() {
        return crossed.at();
    }

    /** Is it one of those whose context counts? Of a chore nothing is asked, so it can lack nothing. */
    public boolean counts() {
        return atCrossing.isAsked();
    }

    public boolean wasComplete() {
        return atCrossing.isComplete();
    }

    /** Does a question stand open? */
    public boolean isWaiting() {
        return course.questions().stream().anyMatch(question -> question.open().until() == null);
    }

    /** When something last happened that a measure counts. */
    public Instant lastChange() {
        Milestones reached = course.milestones();
        Stream<Instant> times = Stream.of(
                        Stream.of(at(), course.complete(), reached.pickedUp(), reached.readBack(), reached.corrected()),
                        Stream.of(reached.accepted(), reached.returned(), reached.over()),
                        course.questions().stream()
                                .flatMap(question -> Stream.of(
                                        question.open().from(), question.open().until())),
                        course.reopenings().stream().flatMap(span -> Stream.of(span.from(), span.until())))
                .flatMap(it -> it);
        return times.filter(Objects::nonNull).max(Instant::compareTo).orElse(at());
    }
}
