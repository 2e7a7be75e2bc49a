package dev.handoff.server.report.measure;

import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.history.Length;
import dev.handoff.server.report.history.Period;
import dev.handoff.server.report.history.QuestionFact;
import dev.handoff.server.report.history.Subject;
import dev.handoff.server.report.statistics.Bootstrap;
import dev.handoff.server.report.statistics.Bootstrap.Estimate;
import dev.handoff.server.report.statistics.Bootstrap.Pair;
import dev.handoff.server.report.statistics.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measure 8: the hours of waiting and rework that hand-offs with gaps had more than complete ones of the same type and size,
 * over eight weeks. Associated with gaps, not proven to come from them: difficult work may have both.
 *
 * @param hours in all
 * @param incomplete hand-offs with gaps that had complete ones to be compared with
 * @param complete those complete ones
 * @param alone hand-offs left out, because their type and size had only one of the two
 */
public record Cost(Estimate hours, int incomplete, int complete, int alone) {

    private record Stratum(String kind, Length length) {}

    static Cost of(Season season) {
        Map<Stratum, List<HandoffFact>> strata = new LinkedHashMap<>();
        for (HandoffFact fact : season.counted(season.eightWeeks())) {
            Subject subject = fact.subject();
            strata.computeIfAbsent(new Stratum(subject.kind(), subject.length()), it -> new ArrayList<>())
                    .add(fact);
        }
        List<Pair> pairs = strata.values().stream()
                .map(facts -> new Pair(hours(season, facts, false), hours(season, facts, true)))
                .toList();
        List<Pair> comparable = pairs.stream().filter(Pair::isComparable).toList();
        return new Cost(
                Bootstrap.excess(comparable),
                comparable.stream().mapToInt(Pair::countWith).sum(),
                comparable.stream().mapToInt(Pair::countWithout).sum(),
                pairs.stream()
                        .filter(pair -> !pair.isComparable())
                        .mapToInt(pair -> pair.countWith() + pair.countWithout())
                        .sum());
    }

    private static double[] hours(Season season, List<HandoffFact> facts, boolean complete) {
        return facts.stream()
                .filter(fact -> fact.wasComplete() == complete)
                .mapToDouble(fact -> hours(season, fact))
                .toArray();
    }

    private static double hours(Season season, HandoffFact fact) {
        double waiting = fact.course().questions().stream()
                .filter(question -> question.open().from().isBefore(season.end()))
                .mapToDouble(question -> waited(season, question))
                .sum();
        return waiting + Rework.hours(season, fact, new Period(fact.at(), season.end()));
    }

    /** What the other site did meanwhile changes nothing about how long the waiting site was held up. */
    private static double waited(Season season, QuestionFact question) {
        return season.working(
                question.waiting(), question.open().from(), question.open().end(season.end()));
    }

    /** The smaller side decides. */
    public Weight weight() {
        return Weight.of(Math.min(incomplete, complete));
    }
}
