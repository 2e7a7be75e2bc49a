package dev.handoff.server.report.measure;

import dev.handoff.server.context.Item;
import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.statistics.Rate;
import dev.handoff.server.site.Direction;
import java.util.List;

/** Measure 10: of the hand-offs that need one, how many crossed with a clear decision: one who decides, or what the team may decide. */
public record DecisionClarity(Direction direction, Rate rate) {

    static List<DecisionClarity> of(Season season) {
        return season.directions().stream()
                .map(direction -> new DecisionClarity(
                        direction,
                        Rate.of(
                                season.counted(season.eightWeeks()).stream()
                                        .filter(Season.going(direction))
                                        .filter(DecisionClarity::needsOne)
                                        .toList(),
                                fact -> !fact.atCrossing().gaps().contains(Item.DECISION))))
                .toList();
    }

    private static boolean needsOne(HandoffFact fact) {
        return fact.atCrossing().applicable().contains(Item.DECISION);
    }
}
