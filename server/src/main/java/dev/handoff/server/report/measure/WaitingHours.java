package dev.handoff.server.report.measure;

import dev.handoff.server.report.history.QuestionFact;
import dev.handoff.server.report.history.Span;
import dev.handoff.server.report.statistics.Weight;
import dev.handoff.server.site.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Measure 5: the working hours in which a question to the other site stood open in the week, by what the other site was doing
 * meanwhile.
 *
 * @param waiting the site that asked
 * @param questions that stood open at some time of the week
 * @param overlap both were at work: somebody could have answered
 * @param outside only the waiting site was at work
 * @param holiday the other site had a holiday
 */
public record WaitingHours(
        String waiting, String awaited, int questions, double overlap, double outside, double holiday) {

    static List<WaitingHours> of(Season season) {
        List<QuestionFact> open = season.facts().stream()
                .flatMap(fact -> fact.course().questions().stream())
                .filter(question -> stoodOpen(season, question))
                .toList();
        return open.stream()
                .map(question -> List.of(question.waiting(), question.awaited()))
                .distinct()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .map(pair -> of(season, open, pair.get(0), pair.get(1)))
                .toList();
    }

    private static boolean stoodOpen(Season season, QuestionFact question) {
        Span span = question.open();
        return span.from().isBefore(season.end())
                && (span.until() == null
                        || span.until().isAfter(season.thisWeek().from()));
    }

    private static WaitingHours of(Season season, List<QuestionFact> open, String waiting, String awaited) {
        List<QuestionFact> theirs = open.stream()
                .filter(it -> it.waiting().equals(waiting) && it.awaited().equals(awaited))
                .toList();
        Waiting sum = theirs.stream()
                .map(question -> question.open().within(season.thisWeek().from(), season.end()))
                .map(span -> season.waiting(waiting, awaited, span.from(), Objects.requireNonNull(span.until())))
                .reduce(new Waiting(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO), Waiting::plus);
        return new WaitingHours(
                waiting,
                awaited,
                theirs.size(),
                Season.hours(sum.overlap()),
                Season.hours(sum.outsideOverlap()),
                Season.hours(sum.holiday()));
    }

    public double total() {
        return overlap + outside + holiday;
    }

    public Weight weight() {
        return Weight.of(questions);
    }
}
