package dev.handoff.server.report.measure;

import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.statistics.Rate;
import dev.handoff.server.site.Direction;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measure 1: of the hand-offs that crossed, how many said everything at that moment.
 *
 * @param team the receiving team; blank for all of the direction
 */
public record CompleteContext(Direction direction, String team, Rate thisWeek, Rate eightWeeks) {

    static List<CompleteContext> byDirection(Season season) {
        return of(
                season,
                fact -> new Group(fact.crossed().direction(), ""),
                season.directions().stream().map(direction -> new Group(direction, "")));
    }

    /** In the order of the alphabet. */
    static List<CompleteContext> byTeam(Season season) {
        Function<HandoffFact, Group> group =
                fact -> new Group(fact.crossed().direction(), fact.crossed().team());
        return of(
                season,
                group,
                season.counted(season.eightWeeks()).stream()
                        .map(group)
                        .filter(it -> !it.team().isBlank())
                        .distinct()
                        .sorted(Comparator.comparing(
                                        (Group it) -> it.direction().toString())
                                .thenComparing(Group::team)));
    }

    private record Group(Direction direction, String team) {}

    private static List<CompleteContext> of(Season season, Function<HandoffFact, Group> group, Stream<Group> wanted) {
        Map<Group, Rate> thisWeek = rates(season.counted(season.thisWeek()), group);
        Map<Group, Rate> eightWeeks = rates(season.counted(season.eightWeeks()), group);
        return wanted.map(it -> new CompleteContext(
                        it.direction(),
                        it.team(),
                        thisWeek.getOrDefault(it, Rate.NONE),
                        eightWeeks.getOrDefault(it, Rate.NONE)))
                .toList();
    }

    private static Map<Group, Rate> rates(List<HandoffFact> counted, Function<HandoffFact, Group> group) {
        return counted.stream()
                .collect(Collectors.groupingBy(
                        group,
                        Collectors.collectingAndThen(
                                Collectors.toList(), facts -> Rate.of(facts, HandoffFact::wasComplete))));
    }
}
