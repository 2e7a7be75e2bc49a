package dev.handoff.server.report.measure;

import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.history.Period;
import dev.handoff.server.report.history.Span;
import dev.handoff.server.report.statistics.Weight;
import dev.handoff.server.site.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Measure 6: what came back, or had to be done again, in the week.
 *
 * @param handoffs that crossed in the week
 * @param bounces hand-offs that the receiver returned
 * @param reopenings items whose text changed after it had been accepted
 * @param hours the receiver's working hours between pick-up and return, and while accepted text was open again
 */
public record Rework(Direction direction, int handoffs, int bounces, int reopenings, double hours) {

    static List<Rework> of(Season season) {
        return season.directions().stream()
                .map(direction -> of(season, direction))
                .toList();
    }

    private static Rework of(Season season, Direction direction) {
        Period week = season.thisWeek();
        List<HandoffFact> going =
                season.facts().stream().filter(Season.going(direction)).toList();
        return new Rework(
                direction,
                (int) going.stream().filter(fact -> week.holds(fact.at())).count(),
                (int) going.stream()
                        .filter(fact -> week.holds(fact.course().milestones().returned()))
                        .count(),
                (int) going.stream()
                        .flatMap(fact -> fact.course().reopenings().stream())
                        .filter(span -> week.holds(span.from()))
                        .count(),
                going.stream().mapToDouble(fact -> hours(season, fact, week)).sum());
    }

    /** Two items open again at the same time are one piece of rework. */
    static double hours(Season season, HandoffFact fact, Period period) {
        List<Span> rework = fact.course().rework();
        if (rework.isEmpty()) {
            return 0;
        }
        String receiver = fact.crossed().direction().to();
        return Spans.joined(rework).stream()
                .filter(span -> span.from().isBefore(period.until()))
                .map(span -> span.within(period.from(), period.until()))
                .mapToDouble(span -> season.working(receiver, span.from(), Objects.requireNonNull(span.until())))
                .sum();
    }

    public Weight weight() {
        return Weight.of(handoffs);
    }

    /** Stretches of time put together. */
    private static final class Spans {

        static List<Span> joined(List<Span> spans) {
            return spans.stream()
                    .sorted((one, other) -> one.from().compareTo(other.from()))
                    .reduce(List.of(), Spans::join, (one, other) -> other);
        }

        private static List<Span> join(List<Span> before, Span next) {
            if (before.isEmpty()) {
                return List.of(next);
            }
            Span last = before.get(before.size() - 1);
            if (last.until() != null && last.until().isBefore(next.from())) {
                return append(before, next);
            }
            boolean longer = last.until() != null
                    && (next.until() == null || next.until().isAfter(last.until()));
            return append(before.subList(0, before.size() - 1), longer ? new Span(last.from(), next.until()) : last);
        }

        private static List<Span> append(List<Span> before, Span next) {
            List<Span> all = new ArrayList<>(before);
            all.add(next);
            return all;
        }
    }
}
