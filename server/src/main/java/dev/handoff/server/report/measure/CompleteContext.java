package dev.handoff.server.report.measure;

import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.statistics.Rate;
import dev.handoff.server.site.Direction;
import java.util.List;

/**
 * Measure 1: of the hand-offs that crossed, how many said everything at that moment.
 *
 * @param team the receiving team; blank for all of the direction
 */
public record CompleteContext(Direction direction, String team, Rate thisWeek, Rate eightWeeks) {

    static List<CompleteContext> byDirection(Season season) {
        return season.directions().stream()
                .map(direction -> of(season, direction, ""))
                .toList();
    }

    /** In the order of the alphabet. */
    static List<CompleteContext> byTeam(Season season) {
        return season.directions().stream()
                .flatMap(direction -> season.counted(season.eightWeeks()).stream()
                        .filter(Season.going(direction))
                        .map(fact -> fact.crossed().team())
                        .filter(team -> !team.isBlank())
                        .distinct()
                        .sorted()
                        .map(team -> of(season, direction, team)))
                .toList();
    }

    private static CompleteContext of(Season season, Direction direction, String team) {
        return new CompleteContext(
                direction,
                team,
                rate(season.counted(season.thisWeek()), direction, team),
                rate(season.counted(season.eightWeeks()), direction, team));
    }

    private static Rate rate(List<HandoffFact> counted, Direction direction, String team) {
        List<HandoffFact> theirs = counted.stream()
                .filter(Season.going(direction))
                .filter(fact -> team.isBlank() || fact.crossed().team().equals(team))
                .toList();
        return Rate.of(theirs, HandoffFact::wasComplete);
    }
}
