package dev.handoff.server.report.measure;

import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.statistics.Rate;
import dev.handoff.server.report.statistics.Weight;
import dev.handoff.server.site.Direction;
import java.util.List;

/** Measure 9: how much more often one direction crosses complete than the way back, over eight weeks. */
public record Asymmetry(Direction there, Rate rateThere, Direction back, Rate rateBack) {

    static List<Asymmetry> of(Season season) {
        List<Direction> directions = season.directions();
        return directions.stream()
                .filter(there -> there.from().compareTo(there.to()) < 0)
                .map(there -> new Asymmetry(there, rate(season, there), back(there), rate(season, back(there))))
                .filter(pair -> directions.contains(pair.back()))
                .toList();
    }

    private static Direction back(Direction there) {
        return new Direction(there.to(), there.from());
    }

    private static Rate rate(Season season, Direction direction) {
        return Rate.of(
                season.counted(season.eightWeeks()).stream()
                        .filter(Season.going(direction))
                        .toList(),
                HandoffFact::wasComplete);
    }

    public Rate.Difference difference() {
        return rateThere.minus(rateBack);
    }

    /** The smaller side decides. */
    public Weight weight() {
        return Weight.of(Math.min(rateThere.cases(), rateBack.cases()));
    }
}
