package dev.handoff.server.report.measure;

import dev.handoff.server.report.statistics.Rate;
import java.util.List;

/** Everything a report knows, in numbers. Numbers in the order of docs/measures.md. */
public record Measures(
        Contexts contexts, Times times, Trend trend, Cost cost, Understanding understanding, Accuracy accuracy) {

    /** Measures 1, 2 and 9, and what to do about them. */
    public record Contexts(
            List<CompleteContext> byDirection,
            List<CompleteContext> byTeam,
            List<Gap> gaps,
            List<Asymmetry> asymmetries,
            List<Unfinished> unfinished) {

        /** All directions together. */
        public Rate thisWeek() {
            return new Rate(
                    byDirection.stream().mapToInt(it -> it.thisWeek().hits()).sum(),
                    byDirection.stream().mapToInt(it -> it.thisWeek().cases()).sum());
        }
    }

    /** Measures 3 to 6. */
    public record Times(
            List<TimeToContext> toContext,
            List<Questions> questions,
            List<WaitingHours> waiting,
            List<Rework> rework) {}

    /** Measures 10 and 11. */
    public record Understanding(List<DecisionClarity> decisions, List<ReadBacks> readBacks) {}

    public static Measures of(Season season) {
        return new Measures(
                new Contexts(
                        CompleteContext.byDirection(season),
                        CompleteContext.byTeam(season),
                        Gap.of(season),
                        Asymmetry.of(season),
                        Unfinished.of(season)),
                new Times(TimeToContext.of(season), Questions.of(season), WaitingHours.of(season), Rework.of(season)),
                Trend.of(season),
                Cost.of(season),
                new Understanding(DecisionClarity.of(season), ReadBacks.of(season)),
                Accuracy.of(season));
    }

    /** Nothing crossed and nothing stood open: there is nothing to tell. */
    public boolean isQuiet() {
        return times.rework().stream().allMatch(it -> it.handoffs() == 0 && it.bounces() == 0)
                && times.waiting().isEmpty()
                && times.questions().stream().allMatch(it -> it.asked() == 0);
    }
}
